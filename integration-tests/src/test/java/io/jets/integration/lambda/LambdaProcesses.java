package io.jets.integration.lambda;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The functions of one application, each in a separate process as on Lambda, started at
 * the same time.
 *
 * @param byName the processes by the names of the functions
 */
record LambdaProcesses(Map<String, LambdaProcess> byName) implements AutoCloseable {

	/**
	 * Starts functions of the tests without waiting for them.
	 * @param task the application's files
	 * @param handler the handler
	 * @param mainClass the application's main class
	 * @param environment the functions' own environment variables
	 * @param definitions the function definition of each process, which is also its name
	 * @return the running functions
	 * @throws IOException if a process cannot be started
	 */
	static LambdaProcesses start(TaskDirectory task, String handler, String mainClass, Map<String, String> environment,
			String... definitions) throws IOException {
		List<DeployedFunction> functions = Stream.of(definitions).map((definition) -> {
			Map<String, String> variables = new LinkedHashMap<>(environment);
			variables.put("MAIN_CLASS", mainClass);
			variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", definition);
			return new DeployedFunction(definition, "", handler, variables);
		}).toList();
		return start(task, functions);
	}

	/**
	 * Starts functions as they are deployed without waiting for them.
	 * @param task the application's files
	 * @param functions the functions
	 * @return the running functions by job
	 * @throws IOException if a process cannot be started
	 */
	static LambdaProcesses start(TaskDirectory task, List<DeployedFunction> functions) throws IOException {
		LambdaProcesses processes = new LambdaProcesses(new LinkedHashMap<>());
		try {
			for (DeployedFunction function : functions) {
				processes.byName.put(function.job(),
						LambdaProcess.start(task, function.handler(), function.environment()));
			}
		}
		catch (IOException ex) {
			processes.close();
			throw ex;
		}
		return processes;
	}

	LambdaProcess get(String name) {
		LambdaProcess process = this.byName.get(name);
		if (process == null) {
			throw new IllegalArgumentException("Not started: " + name);
		}
		return process;
	}

	@Override
	public void close() {
		this.byName.values().forEach((process) -> process.process().destroy());
		this.byName.values().forEach(LambdaProcess::close);
	}

}
