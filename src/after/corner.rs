//! The corners of the after place: each one screen with one question at most, and one step back.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// What is known, and what to do now.
    First,
    More,
    /// Leaving a mark for later.
    Mark,
    Mood,
    Body,
    /// Parking a decision.
    Tomorrow,
}

impl Corner {
    pub const ALL: [Self; 6] =
        [Self::First, Self::More, Self::Mark, Self::Mood, Self::Body, Self::Tomorrow];

    /// The name in routes; empty for the first.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::First => "",
            Self::More => "more",
            Self::Mark => "mark",
            Self::Mood => "mood",
            Self::Body => "body",
            Self::Tomorrow => "tomorrow",
        }
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|corner| corner.name() == name)
    }
}
