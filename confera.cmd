@echo off
rem Confera's one command on Windows: finds a JDK 25 or newer, then leaves the rest to the launcher.
rem Maven is called as "mvn": install Maven 3.8.7 or newer and put it into the PATH.
setlocal enabledelayedexpansion
set "CHECKOUT=%~dp0."
set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where javac 2^>nul') do if not defined JDK call :try "%%~dpJ.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :try "%%~D"
if not defined JDK (
  echo Confera needs a JDK 25 or newer, and none was found in JAVA_HOME, the PATH or the usual folders. 1>&2
  echo Install one ^(for example Eclipse Temurin 25^) and set JAVA_HOME to its folder. 1>&2
  exit /b 1
)
"%JDK%\bin\java" -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "%CHECKOUT%\wildfly-config\src\main\launcher\org\confera\launcher\Launcher.java" "%CHECKOUT%" %*
exit /b %ERRORLEVEL%

rem Takes the folder when its release file names version 25 or newer.
:try
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do (
  set "VERSION=%%~V"
  for /f "delims=.-+ tokens=1" %%M in ("!VERSION!") do if %%M GEQ 25 set "JDK=%~1"
)
exit /b 0
