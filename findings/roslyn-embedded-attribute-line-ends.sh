#!/usr/bin/env bash
# Microsoft.CodeAnalysis.CSharp 4.14.0, .NET 10 SDK.
# Guessed: the source that a generator gets by AddEmbeddedAttributeDefinition() ends its lines as the generator's own sources do on this system, with LF;
#   so a check that everything generated is printable ASCII and LF holds for it as well.
# Seen: it has CRLF on Linux, too, and the hint name "Microsoft.CodeAnalysis.EmbeddedAttribute.cs", without ".g". Whoever compares or scans generated
#   sources has to let that one pass.
# Output seen: Microsoft.CodeAnalysis.EmbeddedAttribute.cs: CR 5, LF 5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > probe.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="[4.14.0]" /></ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'CODE'
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

GeneratorDriver driver = CSharpGeneratorDriver.Create(new Probe());
GeneratedSourceResult source = driver.RunGenerators(CSharpCompilation.Create("probe")).GetRunResult().Results.Single().GeneratedSources.Single();
string text = source.SourceText.ToString();
Console.WriteLine($"{source.HintName}: CR {text.Count(c => c == '\r')}, LF {text.Count(c => c == '\n')}");

[Generator]
internal sealed class Probe : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterPostInitializationOutput(static post => post.AddEmbeddedAttributeDefinition());
}
CODE
seen=$(dotnet run 2>&1 | tail -n 1)
echo "$seen"
read -r cr lf < <(sed -nE 's/^Microsoft\.CodeAnalysis\.EmbeddedAttribute\.cs: CR ([0-9]+), LF ([0-9]+)$/\1 \2/p' <<< "$seen")
[ "$cr" -gt 0 ] && [ "$cr" -eq "$lf" ] || { echo "changed"; exit 1; }
