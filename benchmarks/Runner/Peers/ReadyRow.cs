using System.Text.Json.Serialization;
using MemoryPack;
using Rows;
using SharpYaml.Serialization;
using YamlDotNet.Serialization;

namespace Dataset.Benchmarks.Runner.Peers;

/// <summary>A publisher as every peer holds it: an ordinary object with ordinary properties.</summary>
[MemoryPackable]
public sealed partial class ReadyPublisher
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string Alias { get; set; } = "";

    public string Address { get; set; } = "";

    public string Motto { get; set; } = "";

    public DateOnly Founded { get; set; }

    public Genre Focus { get; set; }

    public int Staff { get; set; }

    public bool Independent { get; set; }

    [JsonPropertyName("Parent"), YamlMember(Alias = "parent"), YamlPropertyName("parent")]
    public string? ParentId { get; set; }

    [JsonIgnore, YamlDotNet.Serialization.YamlIgnore, MemoryPackIgnore]
    public ReadyPublisher? Parent { get; set; }

    [JsonIgnore, YamlDotNet.Serialization.YamlIgnore, MemoryPackIgnore]
    public ReadyBook[] Books { get; set; } = [];
}

/// <summary>An author.</summary>
[MemoryPackable]
public sealed partial class ReadyAuthor
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string PenName { get; set; } = "";

    public string Email { get; set; } = "";

    public string Biography { get; set; } = "";

    public DateOnly Born { get; set; }

    public Genre Field { get; set; }

    public int Score { get; set; }

    public bool Alive { get; set; }

    [JsonPropertyName("House"), YamlMember(Alias = "house"), YamlPropertyName("house")]
    public string HouseId { get; set; } = "";

    [JsonIgnore, YamlDotNet.Serialization.YamlIgnore, MemoryPackIgnore]
    public ReadyPublisher House { get; set; } = null!;

    [JsonIgnore, YamlDotNet.Serialization.YamlIgnore, MemoryPackIgnore]
    public ReadyBook[] Books { get; set; } = [];
}

/// <summary>A book.</summary>
[MemoryPackable]
public sealed partial class ReadyBook
{
    public string Id { get; set; } = "";

    public string Title { get; set; } = "";

    public string Isbn { get; set; } = "";

    public string Summary { get; set; } = "";

    public DateOnly Published { get; set; }

    public Genre Genre { get; set; }

    public int Pages { get; set; }

    public bool InPrint { get; set; }

    [JsonPropertyName("Author"), YamlMember(Alias = "author"), YamlPropertyName("author")]
    public string AuthorId { get; set; } = "";

    [JsonPropertyName("Publisher"), YamlMember(Alias = "publisher"), YamlPropertyName("publisher")]
    public string PublisherId { get; set; } = "";

    [JsonIgnore, YamlDotNet.Serialization.YamlIgnore, MemoryPackIgnore]
    public ReadyAuthor Author { get; set; } = null!;

    [JsonIgnore, YamlDotNet.Serialization.YamlIgnore, MemoryPackIgnore]
    public ReadyPublisher Publisher { get; set; } = null!;
}

/// <summary>The three tables.</summary>
[MemoryPackable]
public sealed partial class ReadyRows
{
    public List<ReadyPublisher> Publishers { get; set; } = [];

    public List<ReadyAuthor> Authors { get; set; } = [];

    public List<ReadyBook> Books { get; set; } = [];
}
