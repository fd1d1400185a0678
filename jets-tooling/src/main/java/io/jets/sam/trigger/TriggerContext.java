package io.jets.sam.trigger;

import io.jets.sam.destination.FailureDestinations;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.template.TemplateBuilder;

/**
 * The parts of a template that kinds of triggers use.
 *
 * @param template collects resources and faults
 * @param intrinsicFunctions converts texts to nodes
 * @param destinations converts failure destinations
 */
public record TriggerContext(TemplateBuilder template, IntrinsicFunctions intrinsicFunctions,
		FailureDestinations destinations) {
}
