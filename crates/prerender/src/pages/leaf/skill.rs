//! Skill: our path beside naive guesses of counts that it had not seen, and where a guess is the better one.
//!
//! Out of scope: the calculation (`comparison::skill`).

use yew::prelude::*;

use crate::pages::leaf::recent_statistics::named;
use crate::pages::leaf::{chapter, table, titled};
use cairn_analysis::words::{Key, Words};
use cairn_evidence::NaiveGuess;
use cairn_evidence::comparison::skill::Skill;

/// The table, and in words where a guess is better.
pub(super) fn section(words: &Words, skills: &[Skill]) -> Html {
    let heads = [
        Key::CheckColWhat,
        Key::CheckColGuess,
        Key::CheckColFigures,
        Key::CheckColPlaces,
        Key::CheckColByCountry,
        Key::CheckColByMass,
        Key::CheckColNearer,
    ];
    let lost: Vec<String> = skills
        .iter()
        .filter(|skill| skill.loses())
        .map(|skill| pair(words, skill))
        .collect();
    let by_last_year = || skills.iter().filter(|skill| skill.guess == NaiveGuess::LastYear);
    let worse = by_last_year().filter(|skill| skill.loses()).count() * 2 > by_last_year().count();
    let lost: Vec<&str> = lost.iter().map(String::as_str).collect();
    let inside = html! {
        <>
            <p>{ words.say(Key::CheckSkillWhat) }</p>
            { table(&titled("skill"), "hindcast", &heads.map(|key| words.say(key).to_owned()), html! { <>{ for skills.iter().map(|skill| row(words, skill)) }</> }) }
            <p>
                if lost.is_empty() {
                    { words.say(Key::CheckSkillWon) }
                } else {
                    { words.fill(Key::CheckSkillLost, &[("list", &words.list(&lost))]) }
                    if worse {
                        { " " }<strong>{ words.say(Key::CheckSkillSlow) }</strong>
                    }
                }
            </p>
        </>
    };
    chapter("skill", words.say(Key::CheckSkill).into(), false, inside)
}

/// What is guessed, and how.
fn pair(words: &Words, skill: &Skill) -> String {
    let with = [
        ("what", words.say(named(skill.quantity))),
        ("guess", words.say(guessed(skill.guess))),
    ];
    words.fill(Key::CheckSkillPair, &with)
}

fn row(words: &Words, skill: &Skill) -> Html {
    let number = |count: usize| words.number(count as f64, 0);
    let numbers = [
        number(skill.figures),
        number(skill.places),
        words.signed(skill.by_country, 2),
        words.signed(skill.by_mass, 2),
        words.share(skill.nearer),
    ];
    html! {
        <tr>
            <th scope="row">{ words.say(named(skill.quantity)) }</th>
            <td>{ words.say(guessed(skill.guess)) }</td>
            { for numbers.into_iter().map(|number| html! { <td class="number">{ number }</td> }) }
        </tr>
    }
}

const fn guessed(guess: NaiveGuess) -> Key {
    match guess {
        NaiveGuess::LastYear => Key::CheckGuessLastYear,
        NaiveGuess::BaseMean => Key::CheckGuessBaseMean,
        NaiveGuess::Line => Key::CheckGuessLine,
    }
}
