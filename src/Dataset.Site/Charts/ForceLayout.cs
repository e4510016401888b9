namespace Dataset.Site.Charts;

/// <summary>A point of a drawing.</summary>
internal readonly record struct Place(double X, double Y);

/// <summary>
/// Places the nodes of a network: those that are joined draw each other near, all push each other away (Fruchterman and Reingold, 1991). It starts
/// from the same spiral each time and rounds what it gives, so that the same network looks the same everywhere.
/// </summary>
internal static class ForceLayout
{
    private const int Rounds = 300;

    /// <param name="count">How many nodes there are.</param>
    /// <param name="edges">Which are joined.</param>
    /// <param name="width">The drawing's width.</param>
    /// <param name="height">Its height.</param>
    public static Place[] Of(int count, IReadOnlyList<(int From, int To)> edges, double width, double height)
    {
        double ideal = 0.85 * Math.Sqrt(width * height / Math.Max(1, count));
        double[] x = new double[count], y = new double[count];
        for (int i = 0; i < count; i++)
        {
            double angle = i * 2.399963, radius = 0.45 * Math.Sqrt((i + 0.5) / count);
            x[i] = width * (0.5 + (radius * Math.Cos(angle)));
            y[i] = height * (0.5 + (radius * Math.Sin(angle)));
        }

        for (int round = 0; round < Rounds; round++)
        {
            Move(x, y, edges, ideal, width, height, heat: width / 8 * (1 - ((double)round / Rounds)));
        }

        return Fit(x, y, width, height);
    }

    private static void Move(double[] x, double[] y, IReadOnlyList<(int From, int To)> edges, double ideal, double width, double height, double heat)
    {
        int count = x.Length;
        double[] dx = new double[count], dy = new double[count];
        for (int i = 0; i < count; i++)
        {
            for (int j = i + 1; j < count; j++)
            {
                double ax = x[i] - x[j], ay = y[i] - y[j], distance = Math.Max(0.01, Math.Sqrt((ax * ax) + (ay * ay)));
                double push = ideal * ideal / (distance * distance);
                dx[i] += ax * push;
                dy[i] += ay * push;
                dx[j] -= ax * push;
                dy[j] -= ay * push;
            }

            // What is joined to nothing else does not drift away.
            dx[i] -= (x[i] - (width / 2)) * 0.9;
            dy[i] -= (y[i] - (height / 2)) * 0.9 * width / height;
        }

        foreach ((int from, int to) in edges)
        {
            double ax = x[from] - x[to], ay = y[from] - y[to], distance = Math.Max(0.01, Math.Sqrt((ax * ax) + (ay * ay)));
            double pull = distance / ideal;
            dx[from] -= ax * pull;
            dy[from] -= ay * pull;
            dx[to] += ax * pull;
            dy[to] += ay * pull;
        }

        for (int i = 0; i < count; i++)
        {
            double length = Math.Max(0.01, Math.Sqrt((dx[i] * dx[i]) + (dy[i] * dy[i]))), step = Math.Min(length, heat);
            x[i] += dx[i] / length * step;
            y[i] += dy[i] / length * step;
        }
    }

    /// <summary>Uses the whole drawing.</summary>
    private static Place[] Fit(double[] x, double[] y, double width, double height)
    {
        if (x.Length == 0)
        {
            return [];
        }

        (double left, double right, double top, double bottom) = (x.Min(), x.Max(), y.Min(), y.Max());
        return [.. x.Select((at, i) => new Place(
            Math.Round((at - left) / Math.Max(1, right - left) * width),
            Math.Round((y[i] - top) / Math.Max(1, bottom - top) * height)))];
    }
}
