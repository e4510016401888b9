namespace Dataset.Compiler.Catalogues;

/// <summary>Turns offsets in UTF-16 units into such in code points, in which most languages but this one and JavaScript count.</summary>
internal sealed class CodePoints
{
    private readonly List<int> _seconds = [];

    public CodePoints(string text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                _seconds.Add(i);
            }
        }
    }

    /// <summary>How many code points stand before this unit.</summary>
    public int Before(int unit)
    {
        int found = _seconds.BinarySearch(unit);
        return unit - (found < 0 ? ~found : found);
    }
}
