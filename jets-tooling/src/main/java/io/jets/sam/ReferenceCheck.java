package io.jets.sam;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.jets.job.fault.ClosestMatch;
import io.jets.job.fault.Fault;
import io.jets.reference.PseudoParameters;
import io.jets.sam.template.DerivedIds;

/**
 * Checks that each reference in a template names one of its resources or parameters.
 * <p>
 * If there is an overlay, SAM's transform or a macro may create resources whose logical
 * ids are unknown here. Therefore, an unknown id is a fault in a template without an
 * overlay, and only a warning in a template with an overlay. An id that begins with the
 * logical id of a serverless resource is accepted, because the transform names most of
 * its resources in this way. {@code infra/verify} and {@code sam validate --lint} run the
 * transform and find all unresolved references.
 */
final class ReferenceCheck {

	/**
	 * Checks a template.
	 * @param reported the unknown names that are already reported
	 */
	List<Fault> check(TemplateDocument document, Set<String> reported) {
		List<Fault> faults = new ArrayList<>();
		Set<String> known = known(document);
		for (String id : unknown(document, known)) {
			if (reported.contains(id)) {
				continue;
			}
			String location = user(id, document);
			String meant = ClosestMatch.to(id, known);
			String action = (meant != null) ? "Write " + meant
					: "Correct the name, or add the resource in src/main/sam/overlay.yaml";
			String problem = "it refers to %s, and the template has no resource and no parameter with this name"
				.formatted(id);
			if (document.hasOverlay()) {
				document.warn(location, problem,
						action + "; if SAM's transform or a macro creates it, nothing is wrong");
			}
			else {
				faults.add(new Fault(location, "", "", id, problem, action));
			}
		}
		Object overlay = document.overlay();
		for (String name : ReferencedIds
			.unknownPseudoParameters(List.of(document.section("Resources"), document.section("Outputs"), overlay))) {
			String meant = ClosestMatch.to(name, PseudoParameters.NAMES);
			faults.add(new Fault(TemplateDocument.OVERLAY, "", "", name, "CloudFormation has no such pseudo parameter",
					"Write " + ((meant != null) ? meant : "one of " + String.join(", ", PseudoParameters.NAMES))));
		}
		return faults;
	}

	private static Set<String> known(TemplateDocument document) {
		Set<String> known = new LinkedHashSet<>(document.owners().keySet());
		known.addAll(document.section("Resources").keySet());
		known.addAll(document.section("Parameters").keySet());
		return known;
	}

	private static List<String> unknown(TemplateDocument document, Set<String> known) {
		Set<String> prefixes = new LinkedHashSet<>();
		document.section("Resources").forEach((id, resource) -> {
			if (DerivedIds.isServerless(String.valueOf(Overlay.map(resource).get("Type")))) {
				prefixes.add(id);
			}
		});
		if (known.stream().anyMatch((id) -> id.startsWith("Fn::"))) {
			return List.of();
		}
		DerivedIds derived = new DerivedIds(prefixes);
		return ReferencedIds.of(List.of(document.section("Resources"), document.section("Outputs")))
			.stream()
			.filter((id) -> !known.contains(id))
			.filter((id) -> !derived.contains(id))
			.toList();
	}

	private static String user(String id, TemplateDocument document) {
		return document.section("Resources")
			.entrySet()
			.stream()
			.filter((entry) -> ReferencedIds.of(entry.getValue()).contains(id))
			.map((entry) -> document.owner(entry.getKey()))
			.findFirst()
			.orElse(TemplateDocument.OVERLAY);
	}

}
