package io.jets.packaging;

import io.jets.packaging.desugar.DesugarCounts;
import io.jets.packaging.jar.JarSettings;
import io.jets.packaging.jar.PackedJars;
import java.util.List;
import java.util.Map;

/**
 * Tells how classes were packed.
 */
final class PackingReport {

	private PackingReport() {
	}

	static List<String> of(JarSettings settings, PackedJars packed) {
		return List.of("one jar: " + (settings.singleJar() ? "on " + jars(packed) : "off"),
				"desugar: " + (settings.desugar() ? "on, " + counts(packed.counts()) : "off"));
	}

	private static String jars(PackedJars packed) {
		Map<String, String> separate = packed.separate();
		String jars = "(" + packed.merged().size() + " jars";
		if (separate.isEmpty()) {
			return jars + ")";
		}
		List<String> reasons = separate.entrySet()
			.stream()
			.map((reason) -> reason.getKey() + " " + reason.getValue())
			.toList();
		return jars + "; " + separate.size() + ((separate.size() == 1) ? " stays out: " : " stay out: ")
				+ String.join(", ", reasons) + ")";
	}

	private static String counts(DesugarCounts counts) {
		return counts.lambdas() + " lambdas, " + counts.concatenations() + " concatenations";
	}

}
