package io.jets.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Runs the method at a fixed rate.
 *
 * <pre class="code">
 * &#064;Job
 * class HardJob {
 *
 *     &#064;Rate("10 hours")
 *     void dig() {
 *     }
 * }
 * </pre>
 * <p>
 * When deployed, it becomes an {@code AWS::Events::Rule} with the schedule
 * {@code rate(10 hours)} and an {@code AWS::Lambda::Permission} for only that rule; with
 * {@link #zone()}, an {@code AWS::Scheduler::Schedule}. A rule first fires one period
 * after its creation, and its replacement starts a new period; EventBridge Scheduler also
 * fires when the schedule is created. Locally, both first fire after one period.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html">Scheduled
 * rules</a>
 */
@Documented
@Reflective
@Repeatable(Rate.Container.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface Rate {

	/**
	 * A whole number, one space and a unit: {@code 1 minute}, {@code 5 minutes},
	 * {@code 1 hour}, {@code 10 hours}, {@code 1 day}, {@code 2 days}. AWS requires the
	 * singular with 1 and the plural with any other number.
	 * @return the rate
	 */
	String value();

	/**
	 * The rule's description, at most 512 characters. Default:
	 * {@code <Class> event rule <n>}, numbered among the class's rules without a
	 * description.
	 * @return the description
	 */
	String description() default "";

	/**
	 * The rule's name, at most 64 characters of {@code . - _ A-Z a-z 0-9}. Default:
	 * CloudFormation generates one.
	 * @return the name
	 */
	String name() default "";

	/**
	 * {@code ENABLED} or {@code DISABLED}. Default: AWS's default ({@code ENABLED}).
	 * @return the state
	 */
	String state() default "";

	/**
	 * JSON that the method receives instead of the scheduled event, at most 8,192
	 * characters. Default: the scheduled event.
	 * @return the input
	 */
	String input() default "";

	/**
	 * A time zone, for instance {@code Europe/Berlin}; the trigger is then an EventBridge
	 * Scheduler schedule. Default: none, a rule in UTC.
	 * @return the time zone's IANA name
	 */
	String zone() default "";

	/**
	 * Contains repeated annotations.
	 */
	@Documented
	@Reflective
	@Retention(RetentionPolicy.RUNTIME)
	@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
	@interface Container {

		/**
		 * Returns the repeated annotations.
		 * @return the annotations
		 */
		Rate[] value();

	}

}
