package io.jets.sam.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.job.Idempotency;
import io.jets.job.JobMethod;
import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * The table that stores which events idempotent jobs have completed: the template's own,
 * or an existing one.
 *
 * @param kmsKey the key that encrypts the template's table, {@code null} for a key that
 * AWS owns
 * @param intrinsicFunctions converts the name of an existing table
 */
public record IdempotencyTable(@Nullable Object kmsKey, IntrinsicFunctions intrinsicFunctions) {

	/**
	 * Logical id of the template's table.
	 */
	public static final String ID = "IdempotencyTable";

	/**
	 * Resource type of the table.
	 */
	public static final String TYPE = "AWS::DynamoDB::Table";

	/**
	 * The environment variable with the name of the table.
	 */
	public static final String VARIABLE = "JETS_IDEMPOTENCY_TABLE";

	private static final String ARN = "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Table}";

	/**
	 * Returns the name of the table that a job uses.
	 * @param job the job
	 * @return text or a reference, {@code null} if the job is not idempotent
	 */
	public @Nullable Object name(JobMethod job) {
		Idempotency idempotency = job.idempotency();
		if (idempotency == null) {
			return null;
		}
		return (idempotency.table() != null) ? this.intrinsicFunctions.value(idempotency.table())
				: IntrinsicFunction.ref(ID);
	}

	/**
	 * Returns whether one of some jobs uses the template's table.
	 * @param jobs the jobs
	 * @return {@code true} if the template contains the table
	 */
	public boolean isNeeded(List<JobMethod> jobs) {
		return jobs.stream().anyMatch((job) -> name(job) != null && !isExisting(job));
	}

	/**
	 * Returns the policy statements with which a job uses the table. A batch of records
	 * is looked up before its records are claimed.
	 * @param job the job
	 * @return the statements, empty if the job is not idempotent
	 */
	public List<Map<String, Object>> statements(JobMethod job) {
		Object name = name(job);
		if (name == null) {
			return List.of();
		}
		List<String> actions = new ArrayList<>();
		if (job.triggers().stream().anyMatch((trigger) -> trigger.payload().isBatch())) {
			actions.add("dynamodb:BatchGetItem");
		}
		actions.addAll(List.of("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"));
		Object arn = isExisting(job) ? new IntrinsicFunction("Sub", List.of(ARN, Map.of("Table", name)))
				: IntrinsicFunction.arn(ID);
		List<Map<String, Object>> statements = new ArrayList<>();
		statements.add(IamStatement.allow(arn, actions.toArray(String[]::new)));
		if (this.kmsKey != null && !isExisting(job)) {
			statements.add(IamStatement.allow(this.kmsKey, "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"));
		}
		return statements;
	}

	private static boolean isExisting(JobMethod job) {
		return job.idempotency() != null && job.idempotency().table() != null;
	}

	/**
	 * Returns the table. Unlike the queue for failed events, it is deleted with the
	 * stack: its items expire.
	 * @return the properties
	 */
	public ResourceProperties properties() {
		return new ResourceProperties().with("BillingMode", "PAY_PER_REQUEST")
			.with("AttributeDefinitions", List.of(attribute("AttributeType", "S")))
			.with("KeySchema", List.of(attribute("KeyType", "HASH")))
			.with("TimeToLiveSpecification",
					new ResourceProperties().with("AttributeName", "expires").with("Enabled", true).map())
			.with("SSESpecification",
					(this.kmsKey != null) ? new ResourceProperties().with("SSEEnabled", true)
						.with("SSEType", "KMS")
						.with("KMSMasterKeyId", this.kmsKey)
						.map() : null);
	}

	private static Map<String, Object> attribute(String name, String value) {
		return new ResourceProperties().with("AttributeName", "id").with(name, value).map();
	}

}
