using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.IO;
using Microsoft.Extensions.Options;

namespace Deichwacht
{
    public class AccountOptions
    {
        [Required]
        public string ClientId { get; set; }

        [Required]
        public string ClientSecret { get; set; }

        [Required, RegularExpression(".+@AdobeOrg")]
        public string Organization { get; set; }

        [Required]
        public string Account { get; set; }

        public string KeyFile { get; set; }
    }

    public class AccountOptionsValidation : IValidateOptions<AccountOptions>
    {
        public ValidateOptionsResult Validate(string name, AccountOptions options)
        {
            var failures = new List<string>();
            if (string.IsNullOrEmpty(options.ClientSecret))
            {
                failures.Add("The secret is missing.");
            }

            if (string.IsNullOrEmpty(options.Account))
            {
                failures.Add("The account is missing.");
            }

            if (string.IsNullOrEmpty(options.KeyFile) || !File.Exists(options.KeyFile))
            {
                failures.Add($"There is no key at {options.KeyFile}.");
            }

            return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
        }
    }
}
