using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CaseManager.Testing;

/// <summary>What in an assembly could carry something out of the programme: a connection, a message, another program.</summary>
public static class Outbound
{
    /// <summary>Types, or whole namespaces where a point stands at the end.</summary>
    private static readonly string[] Ways =
    [
        "System.Net.Http.HttpClient", "System.Net.Http.HttpMessageInvoker", "System.Net.Http.SocketsHttpHandler",
        "System.Net.Http.HttpClientHandler", "System.Net.Http.IHttpClientFactory", "System.Net.WebClient", "System.Net.WebRequest",
        "System.Net.HttpWebRequest", "System.Net.Dns", "System.Net.Sockets.", "System.Net.Mail.", "System.Net.WebSockets.",
        "System.Net.Quic.", "System.Net.NetworkInformation.Ping", "System.IO.Pipes.", "System.Diagnostics.Process",
        "System.Runtime.InteropServices.NativeLibrary", "Microsoft.AspNetCore.SignalR.", ];

    public static IReadOnlyList<string> TypesIn(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();

        return
        [
            .. metadata.TypeReferences.Select(metadata.GetTypeReference)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
                .Where(type => Ways.Any(way => way.EndsWith('.') ? type.StartsWith(way, StringComparison.Ordinal) : type == way)),
        ];
    }
}
