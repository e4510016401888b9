#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0013-redirects-without-target;

[Entity("renamings"), Redirects]
public sealed partial record Renaming
{
    [Key, RedirectFrom]
    public partial string Old { get; }
}
