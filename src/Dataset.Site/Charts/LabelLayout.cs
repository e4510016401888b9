namespace Dataset.Site.Charts;

/// <summary>A node of a drawing and its name.</summary>
/// <param name="Text">The name.</param>
/// <param name="X">The node's place.</param>
/// <param name="Y">The node's place.</param>
/// <param name="Size">From its middle to its edge.</param>
/// <param name="IsMajor">Whether its name is written larger.</param>
internal sealed record NodeLabel(string Text, double X, double Y, double Size, bool IsMajor)
{
    public double TextX { get; set; }

    public double TextY { get; set; }

    /// <summary>On which side of its point the text stands, as SVG calls it.</summary>
    public string Anchor { get; set; } = "start";

    /// <summary>Whether it would stand on another: it is shown while somebody points at its node.</summary>
    public bool IsCrowded { get; set; }

    public double Width => Text.Length * (IsMajor ? 6.6 : 5.6);

    public double Height => IsMajor ? 14 : 12;
}

/// <summary>Puts names beside their nodes so that they do not stand on each other: the larger first, each where there is most room.</summary>
internal static class LabelLayout
{
    public static void Place(IReadOnlyList<NodeLabel> labels, double width)
    {
        List<Box> taken = [.. labels.Select(l => new Box(l.X - l.Size, l.Y - l.Size, l.X + l.Size, l.Y + l.Size))];
        foreach (NodeLabel label in labels.OrderByDescending(l => l.IsMajor).ThenByDescending(l => l.Size).ThenBy(l => l.Y).ThenBy(l => l.X))
        {
            (double X, double Y, string Anchor)[] places =
            [
                (label.X + label.Size + 4, label.Y + 4, "start"),
                (label.X - label.Size - 4, label.Y + 4, "end"),
                (label.X, label.Y - label.Size - 5, "middle"),
                (label.X, label.Y + label.Size + label.Height, "middle"),
                (label.X + label.Size, label.Y - label.Size - 3, "start"),
                (label.X + label.Size, label.Y + label.Size + label.Height - 2, "start"),
                (label.X - label.Size, label.Y - label.Size - 3, "end"),
                (label.X - label.Size, label.Y + label.Size + label.Height - 2, "end"),
            ];
            (double overlap, (double X, double Y, string Anchor) best) = places
                .Select(p => (Overlap: Overlap(BoxOf(label, p.X, p.Y, p.Anchor), taken, width), p)).MinBy(p => p.Overlap);
            (label.TextX, label.TextY, label.Anchor) = best;
            label.IsCrowded = overlap > 60 && !label.IsMajor;
            if (!label.IsCrowded)
            {
                taken.Add(BoxOf(label, best.X, best.Y, best.Anchor));
            }
        }
    }

    private static Box BoxOf(NodeLabel label, double x, double y, string anchor)
    {
        double left = anchor switch { "start" => x, "end" => x - label.Width, _ => x - (label.Width / 2) };
        return new Box(left, y - label.Height + 3, left + label.Width, y + 3);
    }

    /// <summary>The area that is taken already, or that lies outside of the drawing.</summary>
    private static double Overlap(Box box, List<Box> taken, double width)
    {
        double sum = (Math.Max(0, -box.Left) + Math.Max(0, box.Right - width)) * 20;
        foreach (Box other in taken)
        {
            sum += Math.Max(0, Math.Min(box.Right, other.Right) - Math.Max(box.Left, other.Left))
                * Math.Max(0, Math.Min(box.Bottom, other.Bottom) - Math.Max(box.Top, other.Top));
        }

        return sum;
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom);
}
