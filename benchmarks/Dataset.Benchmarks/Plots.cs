namespace Dataset.Benchmarks;
internal static class Plots { public static void Write(Figures f) { } }
