using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dataset.Generator.Tests.Shapes;

/// <summary>What another reader reads in files: all values and all names, without their places, each as a text.</summary>
internal sealed partial class WrittenValues
{
    private static readonly JsonDocumentOptions s_lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly List<Regex> _ignored = [];

    public List<string> Values { get; } = [];

    public List<string> Keys { get; } = [];

    public static WrittenValues Of(IEnumerable<TestFile> files, IEnumerable<string> ignored)
    {
        WrittenValues all = new();
        all._ignored.AddRange(ignored.Select(i => new Regex("^" + Regex.Escape(i).Replace("\\*", ".*").Replace("\\?", ".") + "$")));
        foreach (TestFile file in files)
        {
            string text = file.Text, extension = Path.GetExtension(file.Path);
            if (extension is ".yml" or ".yaml")
            {
                all.AddText(text);
            }
            else if (extension == ".md")
            {
                all.AddText(text[..text.IndexOf("\n---", 3, StringComparison.Ordinal)]);
            }
            else
            {
                foreach (string json in extension == ".jsonl" ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [text])
                {
                    all.Add(JsonDocument.Parse(json.TrimStart('\uFEFF'), s_lenient).RootElement);
                }
            }
        }

        return all;
    }

    public static List<string> OfText(string text)
    {
        WrittenValues all = new();
        all.AddText(text);
        return [.. all.Values, .. all.Keys];
    }

    /// <summary>One way of writing for each value, whatever its type: a number, a truth value, a moment, a time of day or a text.</summary>
    public static string Plain(string text)
    {
        CultureInfo plain = CultureInfo.InvariantCulture;
        if (decimal.TryParse(text, NumberStyles.Float, plain, out decimal number) && !Padded().IsMatch(text))
        {
            return number.ToString("0.#############################", plain);
        }

        if (text.StartsWith("0x", StringComparison.Ordinal) && long.TryParse(text.AsSpan(2), NumberStyles.HexNumber, plain, out long bits))
        {
            return bits.ToString(plain);
        }

        if (TimeOfDay().IsMatch(text) && TimeSpan.TryParse(text, plain, out TimeSpan time))
        {
            return time.ToString("c", plain);
        }

        return Moment().IsMatch(text) && DateTimeOffset.TryParse(text, plain, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            ? moment.UtcDateTime.ToString("o", plain)
            : text switch
            {
                "True" or "TRUE" or "yes" or "Yes" or "on" or "On" => "true",
                "False" or "FALSE" or "no" or "No" or "off" or "Off" => "false",
                _ => text,
            };
    }

    /// <summary>What of some values is not among others.</summary>
    public static List<string> Left(IEnumerable<string> some, IEnumerable<string> others)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string other in others)
        {
            counts[other] = counts.GetValueOrDefault(other) + 1;
        }

        return some.Where(v => (counts[v] = counts.GetValueOrDefault(v) - 1) < 0).ToList();
    }

    private void AddText(string text)
    {
        YamlStream yaml = [];
        yaml.Load(new MergingParser(new Parser(new StringReader(text))));
        foreach (YamlDocument document in yaml.Documents)
        {
            Add(document.RootNode);
        }
    }

    private void Add(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject().Where(p => !_ignored.Exists(i => i.IsMatch(p.Name))))
                {
                    Keys.Add(Plain(property.Name));
                    Add(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Add(item);
                }

                break;
            case JsonValueKind.String:
                Values.Add(Plain(element.GetString()!));
                break;
            case not JsonValueKind.Null:
                Values.Add(Plain(element.GetRawText()));
                break;
        }
    }

    private void Add(YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                foreach ((YamlNode key, YamlNode value) in mapping.Children)
                {
                    string name = ((YamlScalarNode)key).Value!;
                    if (!_ignored.Exists(i => i.IsMatch(name)))
                    {
                        Keys.Add(Plain(name));
                        Add(value);
                    }
                }

                break;
            case YamlSequenceNode list:
                foreach (YamlNode item in list.Children)
                {
                    Add(item);
                }

                break;
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" }:
                break;
            case YamlScalarNode scalar:
                Values.Add(Plain(scalar.Value!));
                break;
        }
    }

    [GeneratedRegex(@"^[+-]?0\d|^\+")]
    private static partial Regex Padded();

    [GeneratedRegex(@"^\d{1,2}:\d\d(:\d\d)?$")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^\d{4}-\d\d?-\d\d?[Tt ]+\d")]
    private static partial Regex Moment();
}
