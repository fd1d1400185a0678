package io.jets.sam;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.job.Fault;

/**
 * Checks that whatever a template refers to is there, or will be after SAM's transform.
 */
final class ReferenceCheck {

	List<Fault> check(TemplateDocument document) {
		Map<String, Object> content = document.content();
		Map<String, Object> resources = SamTemplateGenerator.section(content, "Resources");
		Set<String> known = new LinkedHashSet<>(resources.keySet());
		known.addAll(SamTemplateGenerator.section(content, "Parameters").keySet());
		known.addAll(document.owners().keySet());
		if (known.stream().anyMatch((id) -> id.startsWith("Fn::"))) {
			return List.of();
		}
		GeneratedIds generated = new GeneratedIds(content);
		return TemplateReferences.of(List.of(resources, SamTemplateGenerator.section(content, "Outputs")))
			.stream()
			.filter((id) -> !known.contains(id) && !generated.contains(id))
			.map((id) -> new Fault(user(id, resources, document), "", "", id,
					"the template has no resource and no parameter of that name",
					"Correct the name, or add it in src/main/sam/overlay.yaml"))
			.toList();
	}

	private static String user(String id, Map<String, Object> resources, TemplateDocument document) {
		return resources.entrySet()
			.stream()
			.filter((entry) -> TemplateReferences.of(entry.getValue()).contains(id))
			.map((entry) -> document.owner(entry.getKey()))
			.findFirst()
			.orElse("The template's overlay");
	}

}
