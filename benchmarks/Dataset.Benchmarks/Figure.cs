using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dataset.Benchmarks;

/// <summary>One measured figure: a ratio to a peer, or a value of ours alone.</summary>
/// <param name="Name">The work and what of it: <c>W1.find.hit</c>.</param>
/// <param name="Rows">The number of rows; 0 for the repository's own dataset.</param>
/// <param name="Against">The peer.</param>
/// <param name="Ratio">Ours ÷ the peer's.</param>
/// <param name="Ours">Our value.</param>
/// <param name="Peer">The peer's value.</param>
/// <param name="Unit">The unit of the two values.</param>
/// <param name="Note">What a reader has to know.</param>
public sealed record Figure(string Name, int Rows, string Against, double? Ratio, double? Ours, double? Peer, string Unit, string? Note = null)
{
    [JsonIgnore]
    public string Size => Label(Rows);

    public static string Label(int rows) => rows switch
    {
        0 => "dataset",
        >= 1_000_000 => (rows / 1_000_000).ToString(CultureInfo.InvariantCulture) + "M",
        >= 1000 => (rows / 1000).ToString(CultureInfo.InvariantCulture) + "k",
        _ => rows.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The line that is printed.</summary>
    public override string ToString()
    {
        string note = Note is null ? "" : $"  ({Note})";
        return Ratio is { } ratio
            ? $"{Name}.{Size} {Number(ratio)} {Against}  ({Number(Ours)} ÷ {Number(Peer)} {Unit}){note}"
            : $"{Name}.{Size} {Number(Ours ?? Peer)} {Unit}{(Against is "ours" or "" ? "" : " " + Against)}{note}";
    }

    /// <summary>A number of rows as a file or a child process takes it.</summary>
    public static string Text(int rows) => rows.ToString(CultureInfo.InvariantCulture);

    /// <summary>Three significant digits, and never an exponent.</summary>
    public static string Number(double? value)
    {
        if (value is not { } number || number == 0)
        {
            return value is null ? "–" : "0";
        }

        int digits = Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(number))), 0, 6);
        return number.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}

/// <summary>All figures, in the file that tables and plots are made from.</summary>
public sealed record Figures(string Runtime, string Processor, int Cores, List<Figure> All)
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Figures Load() => File.Exists(Repository.Results)
        ? JsonSerializer.Deserialize<Figures>(File.ReadAllText(Repository.Results), s_options)!
        : new("", "", 0, []);

    /// <summary>Writes the figures over those of earlier runs that have the same name, size and peer.</summary>
    public static void Save(IReadOnlyCollection<Figure> measured)
    {
        Dictionary<(string, int, string), Figure> all = [];
        foreach (Figure figure in Load().All.Concat(measured))
        {
            all[(figure.Name, figure.Rows, figure.Against)] = Rounded(figure);
        }

        Figures figures = new(
            RuntimeInformation.FrameworkDescription, ProcessorName(), Environment.ProcessorCount,
            [.. all.Values.OrderBy(f => f.Name, StringComparer.Ordinal).ThenBy(f => f.Rows).ThenBy(f => f.Against, StringComparer.Ordinal)]);
        string json = JsonSerializer.Serialize(figures, s_options) + "\n";
        Directory.CreateDirectory(Path.GetDirectoryName(Repository.Results)!);
        Directory.CreateDirectory(Repository.Artifacts);
        File.WriteAllText(Repository.Results, json);
        File.WriteAllText(Path.Combine(Repository.Artifacts, "ratios.json"), json);
    }

    public Figure? Find(string name, int rows, string against) =>
        All.Find(f => f.Name == name && f.Rows == rows && f.Against == against);

    private static Figure Rounded(Figure figure) =>
        figure with { Ratio = Rounded(figure.Ratio), Ours = Rounded(figure.Ours), Peer = Rounded(figure.Peer) };

    private static double? Rounded(double? value) =>
        value is { } number ? double.Parse(number.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;

    private static string ProcessorName()
    {
        const string Source = "/proc/cpuinfo";
        string? line = File.Exists(Source) ? File.ReadLines(Source).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
