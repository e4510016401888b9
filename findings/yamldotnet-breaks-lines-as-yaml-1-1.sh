#!/usr/bin/env bash
# YamlDotNet 16.3.0, .NET 10 SDK.
# Guessed: a parser that takes "%YAML 1.2" and the 1.2 forms of flow mappings breaks lines where YAML 1.2 does, after CR and LF alone. U+0085, U+2028 and
#   U+2029, which were line breaks in YAML 1.1, are letters like any other in 1.2 (section 5.4 of the specification, "Line Break Characters").
# Seen: all three still break lines. In a literal block the blanks behind a U+2028 are taken for indentation and are gone, and U+0085 comes out as LF; in
#   quotes U+0085 is folded to a blank. None of it is reported. A text that is read here and by a 1.2 reader has two values.
# Output seen:
#   literal U+2028: 78 2028 79 A
#   literal U+0085: 78 A 79 A
#   quoted U+0085: 78 20 79
# By YAML 1.2: 78 2028 20 20 79 A; 78 85 20 20 79 A; 78 85 79
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > probe.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="YamlDotNet" Version="[16.3.0]" /></ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'CODE'
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

Show("literal U+2028", "%YAML 1.2\n---\n|\n  x\u2028  y\n");
Show("literal U+0085", "%YAML 1.2\n---\n|\n  x\u0085  y\n");
Show("quoted U+0085", "%YAML 1.2\n---\n'x\u0085y'\n");

static void Show(string what, string yaml)
{
    Parser parser = new(new StringReader(yaml));
    while (parser.MoveNext())
    {
        if (parser.Current is Scalar scalar)
        {
            Console.WriteLine($"{what}: {string.Join(' ', scalar.Value.Select(c => ((int)c).ToString("X")))}");
        }
    }
}
CODE
seen=$(dotnet run 2>&1 | tail -n 3)
echo "$seen"
[ "$seen" = "literal U+2028: 78 2028 79 A
literal U+0085: 78 A 79 A
quoted U+0085: 78 20 79" ] || { echo "changed"; exit 1; }
