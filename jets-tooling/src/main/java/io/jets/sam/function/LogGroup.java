package io.jets.sam.function;

import java.util.List;
import java.util.Set;

import io.jets.job.FunctionSettings;
import io.jets.sam.template.GeneratedIds;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * The log group that all jobs share. The log groups that Lambda creates are never
 * deleted, and their names are unknown when a role is created.
 */
public final class LogGroup {

	/**
	 * Logical id of the log group.
	 */
	public static final String ID = GeneratedIds.LOG_GROUP;

	private static final Set<Integer> RETENTIONS = Set.of(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731,
			1096, 1827, 2192, 2557, 2922, 3288, 3653);

	private LogGroup() {
	}

	static void add(TemplateBuilder template, int retentionDays, @Nullable Object kmsKey) {
		if (!RETENTIONS.contains(retentionDays)) {
			template.fault("jets.template.log-retention-days", String.valueOf(retentionDays),
					"CloudWatch does not support this number of days", "Write one of " + retentions());
		}
		template.resource("Log group", ID, "AWS::Logs::LogGroup", "Delete",
				new ResourceProperties().with("RetentionInDays", retentionDays).with("KmsKeyId", kmsKey));
	}

	/**
	 * Returns the retentions that CloudWatch supports.
	 * @return numbers of days, ascending
	 */
	public static List<Integer> retentions() {
		return RETENTIONS.stream().sorted().toList();
	}

	static ResourceProperties loggingConfig(FunctionSettings function) {
		// Managed Instances write no other format
		boolean json = function.logLevel() != null || function.capacityProvider() != null;
		return new ResourceProperties().with("LogGroup", IntrinsicFunction.ref(ID))
			.with("LogFormat", json ? "JSON" : null)
			.with("ApplicationLogLevel", function.logLevel());
	}

}
