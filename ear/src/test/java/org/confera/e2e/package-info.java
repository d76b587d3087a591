/**
 * Stories of people, told with real browsers against the packaged application on a real server.
 *
 * <p>A test here reads like what a person does and sees. It waits up to {@link org.confera.e2e.Patience#LONG} for what
 * must happen and never asserts a speed. What one class decides belongs in that class's unit test, not here.
 */
package org.confera.e2e;
