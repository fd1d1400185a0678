package io.jets.benchmark.cpu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Stops a process once it has used its share of a period, and lets it go on with the
 * next: for those who may not make control groups. Looks four times a millisecond, so
 * that a process may overrun its share by that much, which its next period then lacks.
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
		// Its kill is built in: no process for each signal
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
			// What was not used is lost, what was overused is owed
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
