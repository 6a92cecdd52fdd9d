//! Both worlds of the outlook in the terminal: today's path, the documents' world, and the documents' share.

use std::fmt::Write as _;

use cairn_core::kind::Resource;

use crate::outlook::OutlookReport;
use crate::report::PageTable;

impl OutlookReport<'_> {
    /// Both worlds by year, then the part of the extraction of 2060 that each explains.
    pub(crate) fn two_worlds(&self) -> String {
        let Some(worlds) = &self.worlds else { return String::new() };
        let mut table = PageTable::new("<>");
        table.row(["year", "today's path", "documents' world", "documents' share"]);
        for row in &worlds.years {
            let [today, documents] = row.ours;
            table.row_with([&row.year.to_string()], [today, documents, row.share].map(|gt| format!("{gt:.1}")));
        }
        let mut parts = PageTable::new("<>");
        parts.row(["explained in 2060, %", "today's path", "documents' world"]);
        for resource in Resource::ALL {
            let shares = worlds.explained.map(|shares| format!("{:.0}", shares[resource.index()] * 100.0));
            parts.row_with([resource.name()], shares);
        }
        let mut text = table.to_string();
        let _ = write!(
            text,
            "\n{parts}\nThe documents' share grows like the whole of gro2024-ht: the report does not print it. In the documents' world countries that\n\
             become richer get homes, roads, works and cars as richer countries have them today. It is no forecast and not the report's\n\
             model, and nothing in it is fitted to the share.\n"
        );
        text
    }
}
