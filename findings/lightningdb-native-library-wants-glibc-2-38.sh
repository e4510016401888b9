#!/usr/bin/env bash
# LightningDB 0.23.1, its liblmdb.so for linux-x64, linux-arm64 and linux-arm.
# Guessed: a native library in a NuGet package is built on an old system, so that it loads wherever .NET 8 and 10 do: on glibc 2.23 or 2.27 and later.
# Seen: it was built with the headers of glibc 2.38, where strtol became another symbol, __isoc23_strtol. That one symbol keeps the whole library from
#   loading on Debian 12 and Ubuntu 22.04 (DllNotFoundException, "version `GLIBC_2.38' not found"), where .NET itself runs. A resolver that takes
#   the system's own liblmdb.so.0 works.
# Output seen: linux-x64 GLIBC_2.38 __isoc23_strtol; linux-arm64 GLIBC_2.38 __isoc23_strtol; linux-arm GLIBC_2.38 __isoc23_strtol
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > probe.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="LightningDB" Version="[0.23.1]" GeneratePathProperty="true" /></ItemGroup>
  <ItemGroup><AssemblyMetadata Include="package" Value="$(PkgLightningDB)" /></ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'CODE'
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

string package = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "package").Value!;
Console.WriteLine(string.Join("; ", new[] { "linux-x64", "linux-arm64", "linux-arm" }.Select(Wants)));

// The names of symbols and of their versions stand as plain text in the library.
string Wants(string platform)
{
    string text = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(package, "runtimes", platform, "native", "liblmdb.so")));
    Version newest = Regex.Matches(text, @"GLIBC_(\d+\.\d+)").Select(m => Version.Parse(m.Groups[1].Value)).Max()!;
    return $"{platform} GLIBC_{newest} {Regex.Match(text, "__isoc23_[a-z]+").Value}";
}
CODE
seen=$(dotnet run 2>&1 | tail -n 1)
echo "$seen"
expected="linux-x64 GLIBC_2.38 __isoc23_strtol; linux-arm64 GLIBC_2.38 __isoc23_strtol; linux-arm GLIBC_2.38 __isoc23_strtol"
[ "$seen" = "$expected" ] || { echo "changed"; exit 1; }
