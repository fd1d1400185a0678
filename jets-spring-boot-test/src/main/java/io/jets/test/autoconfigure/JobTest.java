package io.jets.test.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.autoconfigure.json.AutoConfigureJson;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Marks a test of jobs, in which the application context has only jobs, the application's
 * JSON mapper, and a {@link io.jets.test.JobTester} that fires them:
 *
 * <pre class="code">
 * &#064;JobTest(ClerkJob.class)
 * class ClerkJobTests {
 *
 *     &#064;Autowired
 *     JobTester jobs;
 *
 *     &#064;MockitoBean
 *     Carrier carrier;
 *
 *     &#064;Test
 *     void shipsPaidOrders() {
 *         assertThat(this.jobs.change("orders", Change.modify(open, paid))).ran("clerkJob-ship").succeeded();
 *     }
 *
 * }
 * </pre>
 * <p>
 * Component scanning is limited to the given {@code @Job} classes, or to all of them if
 * none is given, and to {@code @JacksonComponent}, {@code JacksonModule} and
 * {@code JobCheck} beans. Other components are not created: use {@code @MockitoBean} or
 * {@code @Import} for what the jobs need. The only auto-configuration is that of jobs and
 * of JSON, so there are no AWS clients and no DynamoDB. For the whole application use
 * {@code @SpringBootTest} with {@link AutoConfigureJobs @AutoConfigureJobs}.
 * <p>
 * The name refers to {@link io.jets.annotation.Job @Job}; it is not related to Spring
 * Batch.
 *
 * @see AutoConfigureJobs
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(JobTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(JobTypeExcludeFilter.class)
@AutoConfigureJson
@AutoConfigureJobs
@ImportAutoConfiguration
public @interface JobTest {

	/**
	 * The jobs to test, an alias of {@link #jobs()}.
	 * @return classes with {@code @Job}
	 */
	@AliasFor("jobs")
	Class<?>[] value() default {};

	/**
	 * The jobs to test. By default, all jobs that component scanning finds.
	 * @return classes with {@code @Job}
	 */
	@AliasFor("value")
	Class<?>[] jobs() default {};

	/**
	 * Properties to add to the environment, in the form {@code name=value}.
	 * @return the properties
	 */
	String[] properties() default {};

	/**
	 * Whether component scanning is limited as described above. If not, only
	 * {@link #includeFilters()} and {@link #excludeFilters()} count.
	 * @return whether to use the default filters
	 */
	boolean useDefaultFilters() default true;

	/**
	 * Filters for components to add.
	 * @return the filters
	 */
	Filter[] includeFilters() default {};

	/**
	 * Filters for components to leave out.
	 * @return the filters
	 */
	Filter[] excludeFilters() default {};

	/**
	 * Auto-configuration to leave out.
	 * @return the classes
	 */
	@AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
	Class<?>[] excludeAutoConfiguration() default {};

}
