package io.jets.benchmark.cpu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Stops a process when it has used its share of a period, and continues it in the next
 * period. This works without permission to create control groups. The CPU time is checked
 * four times per millisecond; what a process overruns in one period is deducted from the
 * next.
 */
final class SignalQuota implements CpuQuota {

	private static final long STEP = TimeUnit.MICROSECONDS.toNanos(250);

	private final Process process;

	private final Process shell;

	private final Writer commands;

	private final Thread watch = new Thread(this::watch, "jets-cpu-quota");

	private volatile boolean closed;

	SignalQuota(Process process) throws IOException {
		this.process = process;
		// The shell's kill is built in, so that no process is started for each signal
		this.shell = new ProcessBuilder("sh").redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		this.commands = this.shell.outputWriter();
		this.watch.setDaemon(true);
	}

	@Override
	public void enforce() {
		this.watch.start();
	}

	private void watch() {
		CpuTime cpu = new CpuTime(this.process.pid());
		long allowed = cpu.nanos();
		while (!this.closed && this.process.isAlive()) {
			long end = System.nanoTime() + PERIOD.toNanos();
			// Unused time is lost, overused time is deducted
			allowed = Math.min(allowed, cpu.nanos()) + SHARE.toNanos();
			boolean running = cpu.nanos() < allowed;
			signal(running ? "CONT" : "STOP");
			while (System.nanoTime() < end && !this.closed) {
				if (running && cpu.nanos() >= allowed) {
					signal("STOP");
					running = false;
				}
				LockSupport.parkNanos(running ? STEP : Math.max(end - System.nanoTime(), 1));
			}
		}
	}

	private void signal(String name) {
		try {
			this.commands.write("kill -" + name + " " + this.process.pid() + "\n");
			this.commands.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No signal can be sent to the function", ex);
		}
	}

	@Override
	public String describe() {
		return "signals that stop and continue the process, since control groups cannot be written";
	}

	@Override
	public void close() throws IOException {
		this.closed = true;
		LockSupport.unpark(this.watch);
		try {
			this.watch.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		signal("CONT");
		this.commands.close();
		this.shell.onExit().join();
	}

}
