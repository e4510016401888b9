using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using YamlDotNet.Serialization;

// arguments: who, the set's folder, how its rows stand, the key's field, a key, a field; "warm" in front measures look-ups instead
bool isWarm = args[0] == "warm";
string[] given = isWarm ? args[1..] : args;
long start = Stopwatch.GetTimestamp();
string? value = isWarm ? null : Read(given);
double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
if (isWarm)
{
    (elapsed, value) = Warm(given);
}

Console.WriteLine(elapsed.ToString(CultureInfo.InvariantCulture) + "|" + value);

static string? Read(string[] given) => given[0] == "ours" ? Ours(given[4]) : Theirs(given);

[MethodImpl(MethodImplOptions.NoInlining)]
static string? Ours(string key) => Observatory.First.Of(key);

[MethodImpl(MethodImplOptions.NoInlining)]
static string? Theirs(string[] given)
{
    IDictionary row = given[2] switch
    {
        // The name of the file is the key: no other file has to be read.
        "files" => Map(given[0], Directory.GetFiles(given[1], given[4] + ".*").Single()),
        "list" => Rows(given)[given[4]],
        _ => (IDictionary)Map(given[0], Directory.GetFiles(given[1]).Single())[given[4]]!,
    };
    return (string?)row[given[5]];
}

static Dictionary<string, IDictionary> Rows(string[] given) => given[2] switch
{
    "files" => Directory.GetFiles(given[1]).ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => Map(given[0], f)),
    "list" => ((IEnumerable)Parse(given[0], Directory.GetFiles(given[1]).Single())).Cast<IDictionary>().ToDictionary(r => (string)r[given[3]]!),
    _ => Map(given[0], Directory.GetFiles(given[1]).Single()) is var all
        ? all.Keys.Cast<string>().ToDictionary(k => k, k => (IDictionary)all[k]!) : [],
};

static (double, string?) Warm(string[] given)
{
    const int Rounds = 400;
    Dictionary<string, IDictionary> rows = Rows(["yamldotnet", .. given[1..]]);
    string[] keys = [.. rows.Keys];
    Func<string, string?> find = given[0] == "ours" ? Observatory.First.Of : k => (string?)rows[k][given[5]];

    double best = double.MaxValue;
    for (int sample = 0; sample < 9; sample++)
    {
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < Rounds; round++)
        {
            foreach (string key in keys)
            {
                find(key);
            }
        }

        best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Rounds / keys.Length);
    }

    return (best, null);
}

static IDictionary Map(string who, string file) => (IDictionary)Parse(who, file);

static object Parse(string who, string file)
{
    string text = File.ReadAllText(file);
    text = file.EndsWith(".md", StringComparison.Ordinal) ? text[..text.IndexOf("\n---", 3, StringComparison.Ordinal)] : text;
    return who == "yamldotnet" ? YamlDotNetReader.Read(text) : SharpYamlReader.Read(text);
}

internal static class YamlDotNetReader
{
    public static object Read(string text) => new DeserializerBuilder().Build().Deserialize<object>(text);
}

internal static class SharpYamlReader
{
    public static object Read(string text) => SharpYaml.YamlSerializer.Deserialize<object>(text)!;
}
