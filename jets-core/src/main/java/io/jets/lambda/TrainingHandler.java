package io.jets.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.jets.function.GeneratedJobs;
import io.jets.function.JobFunction;
import io.jets.function.JobFunctions;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The handler with which {@code jets:package} trains an application during the build, so
 * that the JVM writes a cache of what the start loads. It starts the application as
 * {@link JobHandler} does, but with all jobs, because they share the cache, and primes
 * each of them. An invocation calls no job, unless the ARN of the invoked function names
 * one instead of the function.
 */
public final class TrainingHandler implements RequestStreamHandler {

	private static final Log logger = LogFactory.getLog(TrainingHandler.class);

	private final JobFunctions functions;

	/**
	 * Starts the application and primes its jobs.
	 * @throws Exception if the application does not start or a primer fails
	 */
	public TrainingHandler() throws Exception {
		Class.forName(JobHandler.class.getName());
		ConfigurableApplicationContext context = new LambdaApplication(System.getenv()).start();
		ConfigurableListableBeanFactory beans = context.getBeanFactory();
		this.functions = beans.getBean(JobFunctions.class);
		for (JobFunction function : this.functions.all()) {
			if (beans.getSingleton(GeneratedJobs.BEAN_NAME) instanceof GeneratedJobs generated) {
				generated.find(function.name(), beans.getBeanClassLoader());
			}
			function.prime();
		}
		for (JobPrimer primer : beans.getBeanProvider(JobPrimer.class).orderedStream().toList()) {
			primer.prime();
		}
		// Loads what a function needs to write its first line
		logger.info("All jobs are ready");
	}

	@Override
	public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
		String arn = context.getInvokedFunctionArn();
		String name = arn.substring(arn.lastIndexOf(':') + 1);
		byte[] content = event.readAllBytes();
		if (!name.equals(context.getFunctionName())) {
			response.write(this.functions.get(name).call(content, context));
		}
	}

}
