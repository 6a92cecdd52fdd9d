//! Flow: amounts that pass through columns: the nodes of each column, and the links to the next.
//!
//! ```text
//! y     = what stands above it in its column + gaps;  height = value × scale, in per cent of the drawing
//! slot  = max(height, least of the node), so that every name has lines of its own
//! scale = the largest at which the fullest column fits
//! ```
//!
//! No pixels, no language. Out of scope: the drawing and the content of the flows.

/// A node of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Name, in the language of the page.
    pub name: String,
    /// Value.
    pub value: f64,
    /// Tone in the palette.
    pub tone: u8,
    /// Least height that its name needs, per cent.
    pub least: f64,
}

/// A link from a node to a node of the next column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FlowLink {
    /// Index of the source node in its column.
    pub from: usize,
    /// Index of the target node in the next column.
    pub to: usize,
    /// Value.
    pub value: f64,
}

/// Columns of nodes, and the links between them.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowDiagram {
    /// Columns, first to last.
    pub columns: Vec<Vec<Node>>,
    /// One list for each pair of neighbouring columns, in the order in which links leave and arrive.
    pub links: Vec<Vec<FlowLink>>,
}

/// Vertical extent of a node, in per cent of the drawing's height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NodeSpan {
    /// Its upper end.
    pub top: f64,
    /// Height.
    pub height: f64,
}

/// The two ends of a link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ribbon {
    /// Extent on the source side.
    pub from: NodeSpan,
    /// Extent on the target side.
    pub to: NodeSpan,
}

/// Least height of a one-line name, per cent.
pub const LEAST: f64 = 7.0;
/// Full height, per cent.
const FULL_HEIGHT: f64 = 100.0;

impl FlowDiagram {
    /// Extents of the nodes: one list for each column.
    pub fn spans(&self, scale: f64) -> Vec<Vec<NodeSpan>> {
        self.columns.iter().map(|column| stacked(column, scale)).collect()
    }

    /// The largest scale, per cent of the height for each unit, at which every column fits.
    pub fn scale(&self) -> f64 {
        let most = self.columns.iter().map(|column| column.iter().map(|node| node.value).sum::<f64>());
        let most = most.fold(0.0, f64::max);
        if most <= 0.0 {
            return 0.0;
        }
        // Between 0 and the scale without names, the sum of slots increases steadily: bisection finds the limit.
        let full = |scale: f64| self.columns.iter().map(|column| used_height(column, scale)).fold(0.0, f64::max) > FULL_HEIGHT;
        let (mut low, mut high) = (0.0, FULL_HEIGHT / most);
        for _ in 0..40 {
            let middle = 0.5 * (low + high);
            if full(middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        low
    }

    /// Extents of the links: one list for each pair of neighbouring columns.
    pub fn ribbons(&self, scale: f64) -> Vec<Vec<Ribbon>> {
        let spans = self.spans(scale);
        let between = |(at, links): (usize, &Vec<FlowLink>)| {
            let mut left: Vec<f64> = spans[at].iter().map(|span| span.top).collect();
            let mut right: Vec<f64> = spans[at + 1].iter().map(|span| span.top).collect();
            let ribbon = |link: &FlowLink| {
                let height = link.value * scale;
                let take = |tops: &mut [f64], node: usize| {
                    let span = NodeSpan { top: tops[node], height };
                    tops[node] += height;
                    span
                };
                Ribbon {
                    from: take(&mut left, link.from),
                    to: take(&mut right, link.to),
                }
            };
            links.iter().map(ribbon).collect()
        };
        self.links.iter().enumerate().map(between).collect()
    }
}

fn slot(node: &Node, scale: f64) -> f64 {
    (node.value * scale).max(node.least)
}

fn used_height(column: &[Node], scale: f64) -> f64 {
    column.iter().map(|node| slot(node, scale)).sum()
}

/// Places nodes below each other. Free height is divided evenly between them; each node lies in the middle of its slot.
fn stacked(column: &[Node], scale: f64) -> Vec<NodeSpan> {
    let gap = (FULL_HEIGHT - used_height(column, scale)).max(0.0) / column.len().max(1) as f64;
    let mut top = 0.5 * gap;
    let stand = |node: &Node| {
        let (slot, height) = (slot(node, scale), node.value * scale);
        let span = NodeSpan {
            top: top + 0.5 * (slot - height),
            height,
        };
        top += slot + gap;
        span
    };
    column.iter().map(stand).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(value: f64) -> Node {
        Node {
            name: String::new(),
            value,
            tone: 0,
            least: LEAST,
        }
    }

    fn flow() -> FlowDiagram {
        let link = |from, to, value| FlowLink { from, to, value };
        FlowDiagram {
            columns: vec![vec![node(60.0), node(39.0), node(1.0)], vec![node(70.0), node(30.0)]],
            links: vec![vec![link(0, 0, 60.0), link(1, 0, 10.0), link(1, 1, 29.0), link(2, 1, 1.0)]],
        }
    }

    #[test]
    fn every_column_fits_and_nothing_lies_over_another() {
        let flow = flow();
        let scale = flow.scale();
        for spans in flow.spans(scale) {
            assert!(spans[0].top >= 0.0);
            for pair in spans.windows(2) {
                assert!(pair[0].top + pair[0].height <= pair[1].top + 1e-9);
            }
            assert!(spans.iter().all(|span| span.top + span.height <= 100.0 + 1e-9));
        }
        assert!(scale > 0.9, "little is lost to names: {scale}");
    }

    #[test]
    fn what_leaves_and_arrives_fills_its_node() {
        let flow = flow();
        let scale = flow.scale();
        let (spans, ribbons) = (flow.spans(scale), flow.ribbons(scale));
        let into: f64 = ribbons[0][..2].iter().map(|ribbon| ribbon.to.height).sum();
        assert!((into - spans[1][0].height).abs() < 1e-9);
        assert!((ribbons[0][2].from.top - (spans[0][1].top + 10.0 * scale)).abs() < 1e-9);
    }

    #[test]
    fn a_flow_of_nothing_is_drawn_flat() {
        let mut flow = flow();
        flow.columns.iter_mut().flatten().for_each(|node| node.value = 0.0);
        assert_eq!(flow.scale(), 0.0);
        assert!(flow.spans(0.0).iter().flatten().all(|span| span.height == 0.0));
    }
}
