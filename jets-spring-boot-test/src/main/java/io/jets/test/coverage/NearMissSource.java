package io.jets.test.coverage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Passes events that nearly match a job to a {@code @ParameterizedTest}, one
 * {@link io.jets.test.event.JobEvent} per invocation. Each misses one condition of a rule
 * or filter, and its name says which:
 *
 * <pre class="code">
 * &#064;ParameterizedTest
 * &#064;NearMissSource("salesJob-big")
 * void ignoresNearMisses(JobEvent event) {
 *     assertThat(this.jobs.send(event)).ranNothing();
 * }
 * </pre>
 * <p>
 * The events are made from the patterns of the job:
 * {@link io.jets.test.JobTester#nearMisses(String)} describes them. The test needs
 * {@code @JobTest} or {@code @AutoConfigureJobs}.
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ArgumentsSource(NearMissArgumentsProvider.class)
public @interface NearMissSource {

	/**
	 * The jobs.
	 * @return names of jobs, {@code <bean name>-<method name>}
	 */
	String[] value();

}
