namespace Dataset.Compiler.Yaml;

/// <summary>Brackets that are closed on the line on which they are opened.</summary>
internal sealed partial class LineEvents
{
    /// <summary>Adds all that stands in the brackets that open here, and goes behind them.</summary>
    private bool Flow(ref int at, int depth = 1)
    {
        if (depth > MaxDepth)
        {
            return false;
        }

        bool isMapping = text[at] == '{';
        char closing = isMapping ? '}' : ']';
        Add(isMapping ? YamlEventKind.MappingStart : YamlEventKind.SequenceStart, at, at, isFlow: true);
        for (at = Blanks(at + 1); at < text.Length; at = Blanks(at + 1))
        {
            if (text[at] == closing)
            {
                break;
            }

            if (!(isMapping ? FlowField(ref at, depth) : FlowValue(ref at, depth)) || at == text.Length || text[at] is not (',' or ']' or '}'))
            {
                return false;
            }

            if (text[at] != ',')
            {
                break;
            }
        }

        if (at == text.Length || text[at] != closing)
        {
            return false;
        }

        Add(isMapping ? YamlEventKind.MappingEnd : YamlEventKind.SequenceEnd, at, at);
        at++;
        return true;
    }

    /// <summary>A name and what may stand behind it, up to what follows.</summary>
    private bool FlowField(ref int at, int depth)
    {
        if (text[at] is '[' or '{' || !Scalar(ref at, out bool isKey, inBrackets: true))
        {
            return false;
        }

        if (isKey)
        {
            if (at + 1 == text.Length || text[at + 1] != ' ')
            {
                return false;
            }

            at = Blanks(at + 1);
            if (at == text.Length)
            {
                return false;
            }

            if (text[at] is not (',' or '}'))
            {
                return FlowValue(ref at, depth);
            }
        }

        at = Blanks(at);
        AddNothing(at);
        return true;
    }

    private bool FlowValue(ref int at, int depth)
    {
        bool isKey = false;
        if (!(text[at] is '[' or '{' ? Flow(ref at, depth + 1) : Scalar(ref at, out isKey, inBrackets: true)) || isKey)
        {
            return false;
        }

        at = Blanks(at);
        return true;
    }
}
