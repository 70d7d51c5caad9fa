using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Munson.Adobe
{
    public interface IPrivateKeySource
    {
        RSA GetKey();
    }

    public interface IJwtFactory
    {
        string CreateToken(string metascope);
    }

    public interface IAccessTokenSource
    {
        Task<string> GetAccessTokenAsync(CancellationToken cancellationToken = default);
    }
}
