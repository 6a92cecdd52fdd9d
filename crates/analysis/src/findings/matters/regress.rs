//! Regress: the share of the spread of a result that many drawn inputs explain.
//!
//! ```text
//! z, y = columns and result, centred and scaled to a spread of 1
//! (zᵀz/n) b = zᵀy/n            least squares, by the square root of the matrix (Cholesky)
//! R²      = Σ b · zᵀy/n        adjusted: 1 − (1 − R²)(n − 1)/(n − p − 1)
//! ```
//!
//! Sums run in the order of draws and columns, so the same columns give the same bits.
//!
//! Out of scope: the meaning of a column.

/// Result of a regression.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// The coefficient of each column, scaled, in their order.
    pub coefficients: Vec<f64>,
    /// Share of the spread that all columns explain: R², adjusted for their number.
    pub adjusted: f64,
}

/// Fits columns and a result of the same length. None if there are too few draws, if the result or a column does not
/// vary, or if two columns are equal.
pub fn fitted(columns: &[Vec<f64>], result: &[f64]) -> Option<Fitted> {
    let (n, p) = (result.len(), columns.len());
    if n < p + 2 || columns.iter().any(|column| column.len() != n) {
        return None;
    }
    let scaled: Vec<Vec<f64>> = columns.iter().map(|column| scaled(column)).collect::<Option<_>>()?;
    let result = scaled_result(result)?;
    let mean = |one: &[f64], other: &[f64]| one.iter().zip(other).map(|(one, other)| one * other).sum::<f64>() / n as f64;
    let with: Vec<f64> = scaled.iter().map(|column| mean(column, &result)).collect();
    let mut root = Vec::with_capacity(p);
    for (at, column) in scaled.iter().enumerate() {
        let row: Vec<f64> = scaled.iter().take(at + 1).map(|other| mean(column, other)).collect();
        let row = add_to_factor(row, &root)?;
        root.push(row);
    }
    let coefficients = solved(&root, &with);
    let fit: f64 = coefficients.iter().zip(&with).map(|(one, with)| one * with).sum();
    let lost = (1.0 - fit).max(0.0);
    let adjusted = 1.0 - lost * (n - 1) as f64 / (n - p - 1) as f64;
    Some(Fitted { coefficients, adjusted })
}

/// Values minus their mean, divided by their spread; none if they are all equal.
fn scaled(values: &[f64]) -> Option<Vec<f64>> {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let spread = libm::sqrt(values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / n);
    (spread > 0.0 && spread.is_finite()).then(|| values.iter().map(|value| (value - mean) / spread).collect())
}

/// Scales a result like a column. A spread within single-precision rounding counts as none.
fn scaled_result(values: &[f64]) -> Option<Vec<f64>> {
    let largest = values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    let [least, most] = values.iter().fold([f64::INFINITY, f64::NEG_INFINITY], |[least, most], value| {
        [least.min(*value), most.max(*value)]
    });
    if most - least > super::ROUNDING * largest {
        scaled(values)
    } else {
        None
    }
}

/// Adds a row to the Cholesky factor; none if it depends on the rows before.
fn add_to_factor(mut row: Vec<f64>, root: &[Vec<f64>]) -> Option<Vec<f64>> {
    /// A smaller remainder than this occurs only if the column (spread 1) equals one of the others.
    const LEFT: f64 = 1e-9;
    let at = row.len() - 1;
    for column in 0..at {
        let explained: f64 = (0..column).map(|before| row[before] * root[column][before]).sum();
        row[column] = (row[column] - explained) / root[column][column];
    }
    let left = row[at] - row[..at].iter().map(|value| value * value).sum::<f64>();
    if left < LEFT {
        return None;
    }
    row[at] = libm::sqrt(left);
    Some(row)
}

/// Solves by forward and backward substitution.
fn solved(root: &[Vec<f64>], with: &[f64]) -> Vec<f64> {
    let mut values = with.to_vec();
    for at in 0..values.len() {
        let explained: f64 = (0..at).map(|before| root[at][before] * values[before]).sum();
        values[at] = (values[at] - explained) / root[at][at];
    }
    for at in (0..values.len()).rev() {
        let explained: f64 = (at + 1..values.len()).map(|after| root[after][at] * values[after]).sum();
        values[at] = (values[at] - explained) / root[at][at];
    }
    values
}

#[cfg(test)]
mod tests {
    use super::fitted;
    use cairn_core::doubt::philox::uniform;

    fn column(name: u32, draws: u32) -> Vec<f64> {
        (1..=draws).map(|draw| uniform(draw, name, None) - 0.5).collect()
    }

    #[test]
    fn what_is_a_sum_is_found_again_and_nothing_is_left() {
        let columns: Vec<Vec<f64>> = (1..=3).map(|name| column(name, 400)).collect();
        let result: Vec<f64> = (0..400).map(|at| 7.0 + 4.0 * columns[0][at] - 3.0 * columns[2][at]).collect();
        let found = fitted(&columns, &result).unwrap();
        assert!((found.adjusted - 1.0).abs() < 1e-12, "{found:?}");
        let [first, none, third] = found.coefficients[..] else {
            panic!("three")
        };
        assert!(none.abs() < 1e-12 && first > 0.0 && third < 0.0);
        assert!((first * first + third * third - 1.0).abs() < 0.2, "{found:?}");
    }

    #[test]
    fn noise_fits_nothing_once_it_is_adjusted() {
        let columns: Vec<Vec<f64>> = (1..=40).map(|name| column(name, 400)).collect();
        let found = fitted(&columns, &column(99, 400)).unwrap();
        assert!(found.adjusted.abs() < 0.1, "{}", found.adjusted);
    }

    #[test]
    fn what_does_not_vary_is_not_fitted_nor_a_column_twice() {
        let one = column(1, 50);
        assert_eq!(fitted(std::slice::from_ref(&one), &[3.0; 50]), None);
        assert_eq!(fitted(&[vec![1.0; 50]], &one), None);
        assert_eq!(fitted(&[one.clone(), one.clone()], &one), None);
        assert_eq!(fitted(&[column(2, 3), column(3, 3)], &column(4, 3)), None, "too few");
    }
}
