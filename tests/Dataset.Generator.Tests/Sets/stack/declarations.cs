[Entity("resources"), Names(Naming.Exact), Files("stack.yml", At = "Resources", Rows = RowsAre.ByKey, Tags = true)]
public sealed partial record Resource
{
    [Key] public partial string Id { get; }

    public partial string Type { get; }

    public partial RowList<Resource> DependsOn { get; }

    public partial RowMap<IValue> Properties { get; }
}

[Union]
public partial interface IValue;

[Part, When(Tag = "!Ref")]
public sealed partial record Ref : IValue
{
    [Short(Only = true)] public partial Parameter Target { get; }
}

[Part, When(Tag = "!Sub")]
public sealed partial record Sub : IValue
{
    [Short(Only = true)] public partial string Pattern { get; }
}

[Part, When(Tag = "!GetAtt")]
public sealed partial record GetAtt : IValue
{
    [Short(Only = true)] public partial string Path { get; }
}

[Part, When(Tag = "!Join")]
public sealed partial record Join : IValue
{
    [Short(Only = true)] public partial RowList<IValue> Arguments { get; }
}

[Part]
public sealed partial record Plain : IValue
{
    [Short(Only = true), OneOrMany] public partial RowList<IItem> Items { get; }

    [Rest] public partial RowMap<IValue> Fields { get; }
}

[Union]
public partial interface IItem;

[Part]
public sealed partial record Text : IItem
{
    [Short(Only = true)] public partial string Value { get; }
}

[Part]
public sealed partial record Inner : IItem
{
    [Rest] public partial RowMap<IValue> Fields { get; }
}

[Entity("parameters"), Names(Naming.Exact), Files("stack.yml", At = "Parameters", Rows = RowsAre.ByKey, Tags = true)]
public sealed partial record Parameter
{
    [Key] public partial string Id { get; }

    public partial string Type { get; }

    public partial string? Default { get; }

    public partial RowList<string> AllowedValues { get; }
}

[Entity("stacks"), Names(Naming.Exact), Files("stack.yml", Rows = RowsAre.Single, Tags = true)]
public sealed partial record Stack
{
    public partial DateOnly AWSTemplateFormatVersion { get; }
}
