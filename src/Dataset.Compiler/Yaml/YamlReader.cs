using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>Reads the part of YAML that data needs, with the place of every node. Whatever the text is, this ends, in linear time.</summary>
public static class YamlReader
{
    /// <summary>Reads a file at whose top tables stand.</summary>
    public static YamlFile Read(string path, string text) => Read(path, text, FileReading.Curated);

    /// <summary>Reads a file as the schema says.</summary>
    public static YamlFile Read(string path, string text, DatasetSchema schema) => Read(path, text, FileReading.Of(schema, path));

    /// <summary>Reads a file as is said of it.</summary>
    public static YamlFile Read(string path, string text, FileReading reading)
    {
        path = path.Replace('\\', '/');
        var lines = new LineMap(path, text);
        string yaml = JsonText.Is(path) ? JsonText.WithoutComments(text) : text, body = "";
        if (reading.Options.FrontMatter)
        {
            if (FrontMatter.Find(text) is not { } found)
            {
                return Unreadable(path, "", Finding.Create(
                    YamlFindings.NoFrontMatter, lines.Locate(0, Math.Min(1, text.Length))) with
                { Cause = YamlFindings.NoFrontMatter.Id }, reading);
            }

            (yaml, body) = (text.Substring(0, found.End), text.Substring(found.Body));
        }

        if (TextGuard.Check(yaml, lines, reading.Options) is { } forbidden)
        {
            return Unreadable(path, yaml, forbidden, reading);
        }

        yaml = reading.Options.Lines ? JsonText.AsItems(yaml) : yaml;
        NodeReader reader = Nodes(yaml, lines, reading.Options, out List<YamlNode>? documents);
        if (documents is not null && reading.Options.Lines && JsonText.NotOnItsLine(text, documents[0]) is { } shared)
        {
            Finding why = Finding.Create(YamlFindings.SyntaxError, shared.Location, "each line of this file is a value of its own");
            return Unreadable(path, text, why, reading);
        }

        Finding? refusal = !reading.Options.Tabs ? reader.Refusal
            : documents is not null ? ParserGaps.Find(yaml, reader.Blocks, reader.UnindentedRoots, lines)
            : TabBefore(reader.Refusal!, ParserGaps.FindTab(yaml, reader.Blocks, reader.UnindentedRoots, lines));
        return documents is null || refusal is not null
            ? Unreadable(path, yaml, refusal!, reading)
            : new YamlFile(path, documents.ToEquatableArray(), EquatableArray<SalvagedKey>.Empty, reader.Findings.ToEquatableArray())
            {
                Lines = lines,
                Reading = reading,
                Body = body,
            };
    }

    /// <summary>Reads line by line what can be read so; whatever cannot, and what is wrong with a text, is the parser's to say.</summary>
    private static NodeReader Nodes(string yaml, LineMap lines, ReadingOptions options, out List<YamlNode>? documents)
    {
        if (!options.Lines)
        {
            var quick = new NodeReader(yaml, lines, options, new LineEvents(yaml));
            documents = quick.ReadDocuments();
            if (documents is not null)
            {
                return quick;
            }
        }

        var full = new NodeReader(yaml, lines, options, new ParserEvents(yaml, options.Lines));
        documents = full.ReadDocuments();
        return full;
    }

    /// <summary>A tab above the place where the parser stumbled is the likelier reason.</summary>
    private static Finding TabBefore(Finding refusal, Finding? tab) =>
        refusal.Kind == YamlFindings.SyntaxError && tab is not null && tab.At!.Value.Line <= refusal.At!.Value.Line + 1 ? tab : refusal;

    private static YamlFile Unreadable(string path, string text, Finding why, FileReading reading) =>
        new(path, null, KeySalvage.Scan(text, path, reading), EquatableArray.Of(why)) { Reading = reading };
}
