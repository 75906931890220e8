using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseManager.Testing;

/// <summary>
/// A device that keeps one passkey, and a browser that asks it: they sign what they are asked to, or what an attacker would have them sign.
/// </summary>
public sealed class SoftKey : IDisposable
{
    private const byte Present = 1;
    private const byte Verified = 4;
    private const byte WithKey = 64;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _owner = "";
    private uint _count;

    /// <summary>The page that asks.</summary>
    public string Origin { get; set; } = "https://localhost";

    /// <summary>Whether the device asked for finger, face or code.</summary>
    public bool Verifies { get; set; } = true;

    /// <summary>What <c>navigator.credentials.create()</c> answers to these options.</summary>
    public string Create(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _owner = asked["user"]!["id"]!.GetValue<string>();
        var point = _key.ExportParameters(false).Q;
        byte[] publicKey = [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
        byte[] device = [.. Device(asked["rp"]!["id"]!.GetValue<string>(), WithKey), .. new byte[16], 0, 32, .. _id, .. publicKey];
        byte[] attestation =
        [
            0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)device.Length,
            .. device,
        ];

        return Answer(new()
        {
            ["clientDataJSON"] = Text(Client("webauthn.create", asked)),
            ["attestationObject"] = Text(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>What <c>navigator.credentials.get()</c> answers to these options.</summary>
    public string Get(string options)
    {
        var asked = JsonNode.Parse(options)!;
        var (client, device) = (Client("webauthn.get", asked), Device(asked["rpId"]?.GetValue<string>() ?? "localhost", 0));
        byte[] all = [.. device, .. SHA256.HashData(client)];

        return Answer(new()
        {
            ["clientDataJSON"] = Text(client),
            ["authenticatorData"] = Text(device),
            ["signature"] = Text(_key.SignData(all, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = _owner,
        });
    }

    public void Dispose() => _key.Dispose();

    private static string Text(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);

    private byte[] Client(string type, JsonNode asked) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = asked["challenge"]!.GetValue<string>(),
        ["origin"] = Origin,
        ["crossOrigin"] = false,
    }.ToJsonString());

    private byte[] Device(string domain, byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, ++_count);

        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), (byte)(flags | Present | (Verifies ? Verified : 0)), .. count];
    }

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Text(_id),
        ["rawId"] = Text(_id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();
}
