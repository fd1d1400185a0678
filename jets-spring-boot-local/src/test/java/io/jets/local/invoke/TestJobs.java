package io.jets.local.invoke;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.function.JobFunctions;
import io.jets.job.EventPatternTrigger;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.RuleSettings;
import io.jets.job.RuleState;
import io.jets.job.Trigger;
import io.jets.job.fault.Origins;
import io.jets.local.engine.EngineSettings;
import io.jets.local.engine.JobEngine;
import io.jets.local.journal.Journal;
import io.jets.local.time.TimeSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.ReflectionUtils;

/**
 * Creates jobs for tests.
 */
public final class TestJobs {

	public static final LocalAccount ACCOUNT = new LocalAccount("eu-central-1", "123456789012");

	private TestJobs() {
	}

	public static JobMethod job(String name, Trigger... triggers) {
		return new JobMethod(name, "bean", Work.class,
				ReflectionUtils.findMethod(Work.class, "run", byte[].class, Context.class), List.of(triggers));
	}

	public static JobMethod job(String name, FunctionSettings function) {
		JobMethod job = job(name);
		return new JobMethod(name, job.beanName(), job.beanType(), job.method(), job.triggers(), function, job.policy(),
				job.idempotency());
	}

	public static FunctionSettings reserved(int concurrency) {
		FunctionSettings settings = FunctionSettings.DEFAULT;
		return new FunctionSettings(settings.memory(), settings.timeout(), null, settings.environment(), concurrency,
				settings.subnets(), settings.securityGroups(), settings.layers(), settings.tags(), null, null, null,
				null, null, null, null, false, null, null, null, null, Origins.UNKNOWN);
	}

	public static EventPatternTrigger pattern(String pattern) {
		return pattern(pattern, rule("a rule"));
	}

	public static EventPatternTrigger pattern(String pattern, RuleSettings rule) {
		return new EventPatternTrigger("@EventPattern", pattern, rule);
	}

	public static RuleSettings rule(String description) {
		return new RuleSettings(description, null, null, null, null, null, null, null, null);
	}

	public static RuleSettings named(String name) {
		return new RuleSettings("described", name, null, null, null, null, null, null, null);
	}

	public static RuleSettings disabled() {
		return new RuleSettings("disabled", null, RuleState.DISABLED, null, null, null, null, null, null);
	}

	public static RuleSettings onBus(String bus) {
		return new RuleSettings("on " + bus, null, null, bus, null, null, null, null, null);
	}

	public static RuleSettings withInput(String input) {
		return new RuleSettings("constant", null, null, null, input, null, null, null, null);
	}

	public static RuleSettings withInputPath(String inputPath) {
		return new RuleSettings("part", null, null, null, null, inputPath, null, null, null);
	}

	/**
	 * Creates an engine that delivers on the calling thread.
	 */
	public static JobEngine engine(JobInvoker invoker, TimeSource time, Journal journal, JobMethod... jobs) {
		return new JobEngine(List.of(jobs), invoker, time, Runnable::run, journal,
				new EngineSettings(ACCOUNT, RetryLimit.NONE, false));
	}

	/**
	 * Creates the functions of jobs.
	 * @param body the body of all jobs' methods
	 * @param jobs the jobs
	 * @return the functions
	 */
	public static JobFunctions functions(Body body, JobMethod... jobs) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("bean", new Work(body)));
		return new JobFunctions(new JobRegistry(List.of(jobs), List.of()), beans, JsonMapper::shared, Duration.ZERO);
	}

	/**
	 * The body of a job's method.
	 */
	@FunctionalInterface
	public interface Body {

		byte[] run(byte[] payload, Context context) throws Exception;

	}

	static class Work {

		private final Body body;

		Work(Body body) {
			this.body = body;
		}

		byte[] run(byte[] payload, Context context) throws Exception {
			return this.body.run(payload, context);
		}

	}

}
