package io.jets.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Runs the method by a cron expression in AWS's six fields.
 *
 * <pre class="code">
 * &#064;Job
 * class HardJob {
 *
 *     &#064;Cron("0 0/12 * * ? *")
 *     void lift() {
 *     }
 * }
 * </pre>
 * <p>
 * When deployed, it becomes an {@code AWS::Events::Rule} with the schedule
 * {@code cron(0 0/12 * * ? *)} and an {@code AWS::Lambda::Permission} for that rule
 * alone; with {@link #zone()}, an {@code AWS::Scheduler::Schedule}.
 * <p>
 * AWS's fields are <em>minutes hours day-of-month month day-of-week year</em>: they end
 * in a year, where Spring's six fields begin with seconds. Exactly one of the two day
 * fields is {@code ?}. Day-of-week 1 is Sunday, where in Spring 1 is Monday; so
 * {@code MON-FRI} is safer than numbers.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html">Scheduled
 * rules</a>
 */
@Documented
@Reflective
@Repeatable(Cron.Container.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface Cron {

	/**
	 * Six fields separated by white space: minutes (0-59), hours (0-23), day of month
	 * (1-31, {@code ? L W}), month (1-12 or JAN-DEC), day of week (1-7 or SUN-SAT,
	 * {@code ? L #}), year (1970-2199); each with {@code , - * /}.
	 * @return the cron expression, without {@code cron(...)}
	 */
	String value();

	/**
	 * The rule's description, at most 512 characters. Default:
	 * {@code <Class> event rule <n>}, counted over the class's rules without one.
	 * @return the description
	 */
	String description() default "";

	/**
	 * The rule's name, at most 64 characters of {@code . - _ A-Z a-z 0-9}. Default:
	 * CloudFormation makes one.
	 * @return the name
	 */
	String name() default "";

	/**
	 * {@code ENABLED} or {@code DISABLED}. Default: AWS decides ({@code ENABLED}).
	 * @return the state
	 */
	String state() default "";

	/**
	 * JSON that the method gets instead of the scheduled event, at most 8,192 characters.
	 * Default: the scheduled event.
	 * @return the input
	 */
	String input() default "";

	/**
	 * A time zone, for instance {@code Europe/Berlin}; the trigger is then an EventBridge
	 * Scheduler schedule, which skips an hour that the clocks skip and fires once in an
	 * hour that they repeat. Default: none, a rule in UTC.
	 * @return the time zone's IANA name
	 */
	String zone() default "";

	/**
	 * Holds repeated annotations.
	 */
	@Documented
	@Reflective
	@Retention(RetentionPolicy.RUNTIME)
	@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
	@interface Container {

		/**
		 * The repeated annotations.
		 * @return the annotations
		 */
		Cron[] value();

	}

}
