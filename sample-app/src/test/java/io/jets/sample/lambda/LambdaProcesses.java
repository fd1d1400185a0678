package io.jets.sample.lambda;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The functions of one application, each in a process of its own as on Lambda, started
 * side by side.
 *
 * @param byDefinition the processes by what {@code spring.cloud.function.definition} says
 */
record LambdaProcesses(Map<String, LambdaProcess> byDefinition) implements AutoCloseable {

	/**
	 * Start functions. Does not wait until they have started.
	 * @param task the application's files
	 * @param mainClass the application
	 * @param environment the functions' own environment variables
	 * @param definitions what to run, for each process
	 * @return the running functions
	 * @throws IOException if a process cannot be started
	 */
	static LambdaProcesses start(TaskDirectory task, String mainClass, Map<String, String> environment,
			String... definitions) throws IOException {
		LambdaProcesses processes = new LambdaProcesses(new LinkedHashMap<>());
		try {
			for (String definition : definitions) {
				Map<String, String> variables = new LinkedHashMap<>(environment);
				variables.put("MAIN_CLASS", mainClass);
				variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", definition);
				processes.byDefinition.put(definition,
						LambdaProcess.start(task, LambdaProcess.FUNCTION_INVOKER, variables));
			}
		}
		catch (IOException ex) {
			processes.close();
			throw ex;
		}
		return processes;
	}

	LambdaProcess get(String definition) {
		LambdaProcess process = this.byDefinition.get(definition);
		if (process == null) {
			throw new IllegalArgumentException("Not started: " + definition);
		}
		return process;
	}

	@Override
	public void close() {
		this.byDefinition.values().forEach((process) -> process.process().destroy());
		this.byDefinition.values().forEach(LambdaProcess::close);
	}

}
