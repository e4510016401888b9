#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("renamings"), Redirects]
public sealed partial record Renaming
{
    [Key, RedirectFrom]
    public partial string Old { get; }
}
