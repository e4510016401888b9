#!/usr/bin/env bash
# YamlDotNet 16.3.0, .NET 10.
# Guessed: within a plain scalar a star is a letter like others, since it begins an alias only where a node begins (YAML 1.2.2, 7.3.3), so that ": "
#   ends the key "five *star" as it ends "five star".
# Seen: behind a word that begins with a star ": " ends nothing more, and key and value are read as one text. A star within a word, or at its
#   end, changes nothing, and neither does an ampersand.
# Output seen: five star=1; five *star: 1; five st*r=1; five star*=1; five &star=1
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
using YamlDotNet.RepresentationModel;

string[] texts = ["five star: 1", "five *star: 1", "five st*r: 1", "five star*: 1", "five &star: 1"];
Console.WriteLine(string.Join("; ", texts.Select(Root)));

static string Root(string yaml)
{
    YamlStream stream = new();
    stream.Load(new StringReader(yaml + "\n"));
    return stream.Documents[0].RootNode is YamlMappingNode mapping
        ? string.Join(", ", mapping.Children.Select(c => c.Key + "=" + c.Value))
        : stream.Documents[0].RootNode.ToString();
}
CODE
seen=$(dotnet run 2>&1 | tail -n 1)
echo "$seen"
expected="five star=1; five *star: 1; five st*r=1; five star*=1; five &star=1"
[ "$seen" = "$expected" ] || { echo "changed"; exit 1; }
