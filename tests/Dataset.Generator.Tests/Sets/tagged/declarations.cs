[Entity("cats"), When(Tag = "!cat"), Files("zoo.yml", Tags = true)]
public sealed partial record Cat
{
    [Key] public partial string Name { get; }

    public partial int Age { get; }
}

[Entity("dogs"), When(Tag = "!dog"), Files("zoo.yml", Tags = true)]
public sealed partial record Dog
{
    [Key] public partial string Name { get; }

    public partial RowList<string> Tricks { get; }
}

[Entity("birds"), When(Tag = "!<tag:x.example,2000:bird>"), Files("zoo.yml", Tags = true)]
public sealed partial record Bird
{
    [Key, Short] public partial string Name { get; }
}
