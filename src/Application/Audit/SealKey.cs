using System.Security.Cryptography;
using CaseManager.Application.Database;

namespace CaseManager.Application.Audit;

/// <summary>The private key that signs seals. It belongs on a machine that does not hold the database.</summary>
internal sealed class SealKey : IDisposable
{
    private readonly ECDsa _key;

    private SealKey(ECDsa key) => _key = key;

    public static SealKey Open(string path)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(path));

        return new(key);
    }

    public byte[] Sign(byte[] head) => _key.SignHash(head);

    public void Dispose() => _key.Dispose();
}

/// <summary>The public keys that tell a true seal: the present one, and earlier ones after a change of keys.</summary>
public sealed class SealKeys : IDisposable
{
    /// <summary>How long a signature is.</summary>
    public const int SignatureSize = 64;

    // A key object serves one thread at a time.
    private readonly ThreadLocal<ECDsa[]> _keys;

    private SealKeys(List<string> pems) => _keys = new(() => [.. pems.Select(Import)], trackAllValues: true);

    /// <summary>
    /// Makes a key pair: the private key in this file, for its owner alone, the public one in the file named by <see cref="PublicOf"/>.
    /// </summary>
    public static void Make(string path)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using (var file = new StreamWriter(PrivateFile.Create(path)))
        {
            file.WriteLine(key.ExportPkcs8PrivateKeyPem());
        }

        File.WriteAllText(PublicOf(path), key.ExportSubjectPublicKeyInfoPem() + "\n");
    }

    /// <summary>seal-key.pem has its public key in seal-key.pub.pem.</summary>
    public static string PublicOf(string path) => Path.ChangeExtension(path, ".pub.pem");

    /// <summary>Reads every public key of a file.</summary>
    public static SealKeys Read(string path)
    {
        var text = File.ReadAllText(path);
        var pems = new List<string>();
        while (PemEncoding.TryFind(text, out var found))
        {
            pems.Add(text[found.Location]);
            text = text[found.Location.End..];
        }

        return pems.Count > 0 ? new(pems) : throw new CryptographicException($"There is no public key in {path}.");
    }

    internal bool HaveSigned(byte[] head, byte[] signature) => _keys.Value!.Any(key => key.VerifyHash(head, signature));

    public void Dispose()
    {
        foreach (var key in _keys.Values.SelectMany(keys => keys))
        {
            key.Dispose();
        }

        _keys.Dispose();
    }

    private static ECDsa Import(string pem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);

        return key;
    }
}
