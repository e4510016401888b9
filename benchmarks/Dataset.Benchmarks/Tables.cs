namespace Dataset.Benchmarks;
internal static class Tables { public static string Readme(Figures f) => ""; public static string GoalsMet(Figures f) => ""; }
