package io.jets.check.function;

import java.util.List;

import io.jets.check.value.AllowedRange;
import io.jets.check.value.Arn;
import io.jets.check.value.SettingFaults;
import io.jets.job.FunctionSettings;
import io.jets.reference.TemplateReference;
import io.jets.reference.TemplateVariables;
import org.jspecify.annotations.Nullable;

/**
 * Checks the settings of functions that run on Lambda Managed Instances.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-best-practices.html">Best
 * practices for Lambda Managed Instances</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-capacityproviderconfig.html">CapacityProviderConfig</a>
 */
final class ManagedInstancesCheck {

	private static final int SMALLEST_MEMORY = 2048;

	private static final int LARGEST_MEMORY = 32_768;

	private static final int GIBIBYTE = 1024;

	private static final AllowedRange CONCURRENCY = new AllowedRange(1, 1600);

	private static final List<Integer> MEMORY_PER_VCPU = List.of(2, 4, 8);

	void check(FunctionSettings function, SettingFaults faults) {
		checkProvider(function.capacityProvider(), faults);
		checkMemory(function.memory(), function.memoryPerVcpu(), faults);
		CONCURRENCY.check(faults, "concurrencyPerEnvironment", function.concurrencyPerEnvironment());
		if (function.snapStart()) {
			faults.on("snapStart", "true")
				.add("Lambda Managed Instances do not support SnapStart",
						"Leave snapStart out, or set jets.jobs.<job>.function.snap-start to false; "
								+ "or leave capacityProvider out");
		}
		if (function.reservedConcurrency() != null) {
			faults.on("reservedConcurrency", function.reservedConcurrency().toString())
				.add("Lambda Managed Instances do not support reserved concurrency",
						"Leave it out, or give jets.jobs.<job>.function.reserved-concurrency an empty value; "
								+ "concurrencyPerEnvironment and the capacity provider limit the concurrency");
		}
		if (!function.subnets().isEmpty()) {
			faults.on("subnets", String.join(", ", function.subnets()))
				.add("the function runs in the VPC of its capacity provider",
						"Leave subnets and securityGroups out, or give jets.jobs.<job>.function.subnets and "
								+ "jets.jobs.<job>.function.security-groups empty values; or leave capacityProvider out");
		}
	}

	/**
	 * Checks a function without a capacity provider.
	 */
	void checkUnused(FunctionSettings function, SettingFaults faults) {
		checkUnused("concurrencyPerEnvironment", function.concurrencyPerEnvironment(), faults);
		checkUnused("memoryPerVcpu", function.memoryPerVcpu(), faults);
	}

	private static void checkUnused(String attribute, @Nullable Integer value, SettingFaults faults) {
		if (value != null) {
			faults.on(attribute, value.toString())
				.add("it has an effect only with a capacity provider", "Add capacityProvider, or leave it out");
		}
	}

	private static void checkProvider(@Nullable String provider, SettingFaults faults) {
		if (provider == null || TemplateReference.isOpaque(provider)) {
			return;
		}
		Arn arn = Arn.parse(TemplateVariables.sample(provider));
		if (arn == null || !arn.service().equals("lambda") || !arn.resource().matches("capacity-provider:[\\w-]+")) {
			faults.on("capacityProvider", provider)
				.add("it is neither the ARN of a capacity provider nor a template reference",
						"Write arn:aws:lambda:<region>:<account>:capacity-provider:<name>, or !GetAtt <provider>.Arn");
		}
	}

	private static void checkMemory(int memory, @Nullable Integer perVcpu, SettingFaults faults) {
		if (memory < SMALLEST_MEMORY || memory > LARGEST_MEMORY) {
			faults.on("memory", String.valueOf(memory))
				.add("a function on Lambda Managed Instances has %d to %d MB".formatted(SMALLEST_MEMORY,
						LARGEST_MEMORY),
						"Write a whole number from %d to %d".formatted(SMALLEST_MEMORY, LARGEST_MEMORY));
		}
		if (perVcpu != null && !MEMORY_PER_VCPU.contains(perVcpu)) {
			faults.on("memoryPerVcpu", perVcpu.toString()).add("AWS accepts 2, 4 or 8", "Write one of 2, 4, 8");
		}
		else if (perVcpu != null && memory >= SMALLEST_MEMORY && memory < perVcpu * GIBIBYTE) {
			faults.on("memoryPerVcpu", perVcpu.toString())
				.add("one vCPU has %d MB, and the function has %d".formatted(perVcpu * GIBIBYTE, memory),
						"Write memory = \"%d\" or more, or a smaller memoryPerVcpu".formatted(perVcpu * GIBIBYTE));
		}
	}

}
