import JSONSyntax

extension KeySkeleton {
  static let openRouterBedrock = KeySkeleton(
    id: "openrouter-bedrock", title: "Amazon Bedrock",
    variants: [
      Variant(
        title: "an API key, which serves one region", value: .string("your-bedrock-api-key")),
      Variant(
        title: "an AWS access key, for a region of your choice",
        value: object([
          "accessKeyId": "your-aws-access-key-id",
          "secretAccessKey": "your-aws-secret-access-key", "region": "your-aws-region",
        ])),
    ],
    sources: [
      Source(
        field: "the API key",
        place: "Amazon Bedrock console, in the region to use, API keys: a long-term one"),
      Source(
        field: "accessKeyId",
        place: "IAM console, a user of its own for OpenRouter, Security credentials, Create access "
          + "key"),
      Source(field: "secretAccessKey", place: "the same page, shown once"),
      Source(
        field: "region", place: "a region in which your models are offered, such as us-east-1"),
    ],
    policy: Policy(
      title: "IAM policy to attach to the user",
      value: .object([
        .init("Version", .string("2012-10-17")),
        .init(
          "Statement",
          .array([
            .object([
              .init("Sid", .string("InvokeModels")), .init("Effect", .string("Allow")),
              .init(
                "Action",
                texts("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream")),
              .init(
                "Resource",
                texts(
                  "arn:aws:bedrock:*::foundation-model/*",
                  "arn:aws:bedrock:*:*:inference-profile/*",
                  "arn:aws:bedrock:*:*:application-inference-profile/*")),
            ])
          ])),
      ])),
    steps: [
      "create an IAM user for OpenRouter alone and attach the policy",
      "fill in one of the forms",
      "byok lint FILE",
      "paste it at \(page), Amazon Bedrock",
    ])

  private static func texts(_ texts: String...) -> JSONValue { .array(texts.map { .string($0) }) }
}
