package io.jets.sam.function;

import java.util.Map;
import java.util.Set;

import io.jets.job.FunctionSettings;
import io.jets.job.fault.Fault;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.template.TemplateBuilder;

/**
 * Converts the settings of functions that run on Lambda Managed Instances.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-capacityproviderconfig.html">CapacityProviderConfig</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-runtimes.html">Lambda
 * Managed Instances runtimes</a>
 */
final class ManagedInstances {

	private static final Set<String> EARLIER_RUNTIMES = Set.of("java8.al2", "java11", "java17");

	private final TemplateBuilder template;

	private final IntrinsicFunctions intrinsicFunctions;

	ManagedInstances(TemplateBuilder template, IntrinsicFunctions intrinsicFunctions) {
		this.template = template;
		this.intrinsicFunctions = intrinsicFunctions;
	}

	/**
	 * Checks the runtime, which only the template knows.
	 */
	void check(FunctionSettings function, String runtime) {
		String provider = function.capacityProvider();
		if (provider != null && EARLIER_RUNTIMES.contains(runtime)) {
			this.template.fault(new Fault(function.origins().get("capacityProvider"), provider,
					"Lambda Managed Instances do not support the runtime " + runtime,
					"Leave jets.template.runtime out, or write java21 or java25"));
		}
	}

	/**
	 * Returns the configuration, which is empty without a capacity provider.
	 */
	Map<String, Object> config(FunctionSettings function) {
		if (function.capacityProvider() == null) {
			return Map.of();
		}
		return new ResourceProperties().with("Arn", this.intrinsicFunctions.value(function.capacityProvider()))
			.with("PerExecutionEnvironmentMaxConcurrency", function.concurrencyPerEnvironment())
			.with("ExecutionEnvironmentMemoryGiBPerVCpu", function.memoryPerVcpu())
			.map();
	}

}
