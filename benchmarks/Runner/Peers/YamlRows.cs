using System.Globalization;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;

namespace Dataset.Benchmarks.Runner.Peers;

/// <summary>The rows from a YAML file that lies beside the application, read when it runs.</summary>
public static class YamlRows
{
    public static ReadyRows Read()
    {
        IDeserializer deserializer = new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithTypeConverter(new DateOnlyConverter(CultureInfo.InvariantCulture, false, "yyyy-MM-dd"))
            .Build();
        using StreamReader file = File.OpenText(Path.Combine(AppContext.BaseDirectory, "rows.yaml"));
        return deserializer.Deserialize<ReadyRows>(file);
    }
}
