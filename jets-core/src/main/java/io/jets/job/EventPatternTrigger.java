package io.jets.job;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.jets.job.fault.Origins;
import io.jets.job.fault.WrittenText;
import io.jets.job.fault.WrittenText.Form;
import org.jspecify.annotations.Nullable;

/**
 * A rule that matches events on a bus by a pattern.
 *
 * @param origins where its attributes were written
 * @param pattern the event pattern, JSON as written
 * @param resource the class-path resource that contains the pattern, {@code null} if the
 * annotation contains it
 * @param rule the rule's settings
 */
public record EventPatternTrigger(Origins origins, String pattern, @Nullable String resource,
		RuleSettings rule) implements RuleTrigger {

	/**
	 * Creates a trigger that was not read from an annotation.
	 * @param annotation the annotation to report
	 * @param pattern the event pattern, JSON
	 * @param rule the rule's settings
	 */
	public EventPatternTrigger(String annotation, String pattern, RuleSettings rule) {
		this(Origins.of(annotation), pattern, null, rule);
	}

	@Override
	public PayloadKind payload() {
		return PayloadKind.BUS_EVENT;
	}

	@Override
	public List<WrittenText> texts() {
		String attribute = (this.resource != null) ? "resource" : "pattern";
		return Stream
			.concat(RuleTrigger.super.texts().stream(),
					WrittenText.of(this.origins, attribute, this.pattern, Form.JSON))
			.toList();
	}

	@Override
	public EventPatternTrigger withTexts(UnaryOperator<String> change) {
		return new EventPatternTrigger(this.origins, change.apply(this.pattern), this.resource,
				this.rule.withTexts(change));
	}

	@Override
	public String describe() {
		String bus = (this.rule.bus() != null) ? " on " + this.rule.bus() : "";
		return "rule \"" + this.rule.description() + "\"" + bus + (this.rule.enabled() ? "" : ", disabled");
	}

}
