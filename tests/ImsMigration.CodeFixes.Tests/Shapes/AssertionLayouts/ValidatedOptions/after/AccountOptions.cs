using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Deichwacht
{
    public class AccountOptions
    {
        [Required]
        public string ClientId { get; set; }

        [Required]
        public string ClientSecret { get; set; }
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

            return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
        }
    }
}
